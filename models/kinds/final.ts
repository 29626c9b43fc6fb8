/** Two increments, of which one is lost. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

interface Counter {
  readonly memory: AtomicMemory;
  readonly counter: Cell;
}

const inTwoSteps = ({ memory, counter }: Counter): void => {
  memory.store(counter, memory.load(counter) + 1);
};

const atOnce = ({ memory, counter }: Counter): void => {
  memory.add(counter, 1);
};

const increments = (name: string, increment: (counter: Counter) => void): AnyModel =>
  defineModel({
    name,
    setup: ({ memory, cells }) => ({ memory, counter: cells.cell('counter') }),
    threads: { worker: { count: 2, body: increment } },
    final: ({ memory, counter }) => memory.load(counter) === 2,
  });

const violated: AnyModel = increments('two increments', inTwoSteps);
export const fixed: AnyModel = increments('two increments, fixed', atOnce);
export default violated;
