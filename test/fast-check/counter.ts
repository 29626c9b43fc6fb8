/** A counter that adds in one step, or in two, which loses updates. */
import fc from 'fast-check';
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { specifications } from 'heddle/checker';
import { type ClientObject, defineObject } from 'heddle/fast-check';

interface Counter {
  readonly memory: AtomicMemory;
  readonly count: Cell;
}

const addInTwoSteps = ({ memory, count }: Counter, by = 1): number => {
  const old = memory.load(count);
  memory.store(count, old + by);
  return old;
};

const addAtOnce = ({ memory, count }: Counter, by = 1): number => memory.add(count, by);

const counterThat = (run: typeof addAtOnce): ClientObject<Counter, specifications.CounterCalls> =>
  defineObject<Counter, specifications.CounterCalls, unknown>({
    name: 'counter',
    setup: ({ memory, cells }) => ({ memory, count: cells.cell('count') }),
    specification: specifications.counter(),
    operations: { add: { args: fc.tuple(fc.integer({ min: 1, max: 3 })), run } },
  });

export const losesUpdates: ReturnType<typeof counterThat> = counterThat(addInTwoSteps);
export const counts: ReturnType<typeof counterThat> = counterThat(addAtOnce);
