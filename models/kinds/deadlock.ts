/** Two threads that each wait for the other to begin. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

function awaitFlag(memory: AtomicMemory, flag: Cell): void {
  while (memory.load(flag) === 0) memory.wait(flag, 0);
}

function raise(memory: AtomicMemory, flag: Cell): void {
  memory.store(flag, 1);
  memory.notify(flag);
}

const meeting = (name: string, leftBegins: boolean): AnyModel =>
  defineModel({
    name,
    setup: ({ memory, cells }) => ({ memory, left: cells.cell('left'), right: cells.cell('right') }),
    threads: {
      left({ memory, left, right }) {
        if (leftBegins) raise(memory, left);
        awaitFlag(memory, right);
        if (!leftBegins) raise(memory, left);
      },
      right({ memory, left, right }) {
        awaitFlag(memory, left);
        raise(memory, right);
      },
    },
  });

const violated: AnyModel = meeting('after you', false);
export const fixed: AnyModel = meeting('after you, fixed', true);
export default violated;
