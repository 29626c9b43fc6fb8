/** A waiter that needs more permits than fit into the word of a lone waiter: it is a deque by itself. */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { GivenBounds } from './bounds.ts';

const LARGE = 40_000;

/** One thread needs many permits and may give up, the other needs one; all are released at once. */
export function largeNeed(_bounds: GivenBounds = {}): AnyModel {
  return defineModel({
    name: 'phase1 large need',
    description: 'A waiter whose need does not fit into the mode word is served like others.',
    bounds: { threads: 3, permits: LARGE },
    setup: ({ memory, cells }) => {
      const options = { permits: 0, maxWaiters: 2, queue: 'phase1' } as const;
      return Semaphore.create(memory, options, cells.within('semaphore'));
    },
    threads: {
      greedy: (semaphore: Semaphore, thread) =>
        thread.operation('acquire many', () => semaphore.acquire(LARGE, { timeoutMs: 1 })),
      modest: (semaphore: Semaphore, thread) => thread.operation('acquire', () => semaphore.acquire()),
      giver: (semaphore: Semaphore, thread) =>
        thread.operation('release', () => semaphore.release(LARGE + 1)),
    },
    final: (semaphore, { greedy, modest }) =>
      modest === 'acquired' && semaphore.availablePermits === (greedy === 'acquired' ? 0 : LARGE),
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}
