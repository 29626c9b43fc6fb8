/**
 * A counter behind a spin lock: whoever comes while another holds it goes round until that one goes on.
 *
 *   T0  one thread takes the lock, and is stopped
 *   T1  the other tries to take it, again and again, and completes nothing
 *
 * A fair scheduler lets the holder move some time, so this is no livelock. But nothing bounds how long it takes, and if
 * the holder waits for the processor that the other one spins on, it takes long. In `fixed` nobody holds anything: a
 * compare-exchange fails only because another one succeeded, so whoever goes round, somebody has completed.
 *
 * Source. M. Herlihy, "Wait-free synchronization", 1991, for what lock-free means.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly lock: Cell;
  readonly counter: Cell;
}

function incrementLocked({ memory, lock, counter }: Shared): void {
  for (const attempt = memory.attempt(); memory.exchange(lock, 1) !== 0; memory.retry(attempt));
  memory.store(counter, memory.load(counter) + 1);
  memory.store(lock, 0);
}

function incrementLockFree({ memory, counter }: Shared): void {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const old = memory.load(counter);
    if (memory.compareExchange(counter, old, old + 1) === old) return;
  }
}

const withIncrement = (name: string, increment: (shared: Shared) => void): AnyModel =>
  defineModel({
    name,
    description: 'Whoever increments completes, wherever others have stopped.',
    properties: ['lock-freedom'],
    setup: ({ memory, cells }): Shared => ({
      memory,
      lock: cells.cell('lock'),
      counter: cells.cell('counter'),
    }),
    threads: {
      worker: replicate(3, (shared: Shared, thread) => {
        thread.operation('increment', () => increment(shared));
        thread.operation('increment', () => increment(shared));
      }),
    },
    final: ({ memory, counter }) => memory.load(counter) === 6,
  });

const violated: AnyModel = withIncrement('counter behind a spin lock', incrementLocked);

/** By compare-exchange alone. */
export const fixed: AnyModel = withIncrement('counter by compare-exchange', incrementLockFree);

export default violated;
