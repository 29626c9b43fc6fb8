/**
 * A counter that each thread increments by itself: lock-free, and yet one thread may never get through.
 *
 *   T0  one thread loads 0
 *   T1  the other one increments, once more than fits, and the counter is 0 + 1, 0 + 2, …
 *   T2  the first one's compare-exchange fails; it starts over, and is outrun again
 *
 * Whenever one fails another one has succeeded: somebody always completes, which is what lock-free means. Wait-free is
 * more: everybody completes, after so many steps of its own. In `fixed` the addition is one step, which cannot fail.
 *
 * Source. M. Herlihy, "Wait-free synchronization", 1991.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';

/** Counts on from 0 after that, so that states are finite though threads never end. */
const LARGEST = 3;

interface Shared {
  readonly memory: AtomicMemory;
  readonly counter: Cell;
}

function incrementByComparing({ memory, counter }: Shared): void {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const old = memory.load(counter);
    if (memory.compareExchange(counter, old, (old + 1) & LARGEST) === old) return;
  }
}

/** What overflows is cut off by whoever reads it: the counter is taken modulo 4. */
function incrementByAdding({ memory, counter }: Shared): void {
  memory.add(counter, 1);
  memory.and(counter, LARGEST);
}

const forEver = (name: string, increment: (shared: Shared) => void): AnyModel =>
  defineModel({
    name,
    description: 'Whoever increments completes after so many steps of its own, whatever the others do.',
    properties: ['wait-freedom'],
    setup: ({ memory, cells }): Shared => ({ memory, counter: cells.cell('counter') }),
    threads: {
      worker: replicate(2, (shared: Shared, thread) => {
        const { memory } = shared;
        for (const attempt = memory.attempt(); ; memory.retry(attempt))
          thread.operation('increment', () => increment(shared));
      }),
    },
  });

const violated: AnyModel = forEver('a counter by compare-exchange, for ever', incrementByComparing);

/** By an addition. */
export const fixed: AnyModel = forEver('a counter by addition, for ever', incrementByAdding);

export default violated;
