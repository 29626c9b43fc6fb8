/** Money that is nowhere while it moves. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

interface Accounts {
  readonly memory: AtomicMemory;
  readonly ours: Cell;
  readonly theirs: Cell;
}

function takeFirst({ memory, ours, theirs }: Accounts): void {
  memory.sub(ours, 1);
  memory.add(theirs, 1);
}

function giveFirst({ memory, ours, theirs }: Accounts): void {
  memory.add(theirs, 1);
  memory.sub(ours, 1);
}

const transfer = (name: string, move: (accounts: Accounts) => void): AnyModel =>
  defineModel({
    name,
    setup({ memory, cells }) {
      const accounts = { memory, ours: cells.cell('ours'), theirs: cells.cell('theirs') };
      memory.store(accounts.ours, 2);
      return accounts;
    },
    threads: { clerk: { count: 2, body: move } },
    invariant: ({ memory, ours, theirs }) => memory.load(ours) + memory.load(theirs) >= 2,
  });

const violated: AnyModel = transfer('money on its way', takeFirst);
export const fixed: AnyModel = transfer('money on its way, fixed', giveFirst);
export default violated;
