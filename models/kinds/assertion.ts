/** Two threads that both find something free, and both take it. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread } from 'heddle/checker';

interface Seat {
  readonly memory: AtomicMemory;
  readonly taken: Cell;
  readonly sitting: Cell;
}

function takeInTwoSteps({ memory, taken }: Seat): boolean {
  if (memory.load(taken) === 1) return false;
  memory.store(taken, 1);
  return true;
}

const takeAtOnce = ({ memory, taken }: Seat): boolean => memory.exchange(taken, 1) === 0;

const seat = (name: string, take: (seat: Seat) => boolean): AnyModel =>
  defineModel({
    name,
    setup: ({ memory, cells }) => ({ memory, taken: cells.cell('taken'), sitting: cells.cell('sitting') }),
    threads: {
      guest: {
        count: 2,
        body(shared: Seat, thread: Thread) {
          if (take(shared)) thread.assert(shared.memory.add(shared.sitting, 1) === 0, 'The seat was free.');
        },
      },
    },
  });

const violated: AnyModel = seat('check then act', takeInTwoSteps);
export const fixed: AnyModel = seat('check then act, fixed', takeAtOnce);
export default violated;
