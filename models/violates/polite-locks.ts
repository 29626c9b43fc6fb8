/**
 * Two threads that each need two locks, and give the first back if the second is taken.
 *
 * That cannot deadlock. But they take the locks in opposite order, and if they move in step, each finds the other's lock
 * taken, gives its own back, and both begin again, for ever: every thread gets its turn, and none completes anything.
 *
 * In `fixed` both take the locks in the same order. Whoever has the first gets the second, so a thread goes round only
 * while another one that gets its turn will complete.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly left: Cell;
  readonly right: Cell;
}

const takeBoth =
  (order: (shared: Shared) => readonly [Cell, Cell]): ThreadBody<Shared> =>
  (shared, thread) =>
    thread.operation('take both', () => {
      const { memory } = shared;
      const [first, second] = order(shared);
      for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
        if (memory.exchange(first, 1) !== 0) continue;
        const isTaken = memory.exchange(second, 1) !== 0;
        if (!isTaken) memory.store(second, 0);
        memory.store(first, 0);
        if (!isTaken) return;
      }
    });

const leftFirst = takeBoth(({ left, right }) => [left, right]);
const rightFirst = takeBoth(({ left, right }) => [right, left]);

const withThreads = (name: string, threads: Record<string, ThreadBody<Shared>>): AnyModel =>
  defineModel({
    name,
    description: 'Two threads that need the same two locks both get them, if both get their turns.',
    properties: ['livelock'],
    setup: ({ memory, cells }): Shared => ({ memory, left: cells.cell('left'), right: cells.cell('right') }),
    threads,
    final: ({ memory, left, right }) => memory.load(left) + memory.load(right) === 0,
  });

const violated: AnyModel = withThreads('polite locks', { one: leftFirst, other: rightFirst });

/** In the same order. */
export const fixed: AnyModel = withThreads('polite locks, fixed', { one: leftFirst, other: leftFirst });

export default violated;
