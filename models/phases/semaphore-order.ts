/** First come, first served: whoever sees another wait does not get in front of it. */
import { type AtomicMemory, type Cell, type QueueChoice, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';
import { referencesOf } from './turns.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly semaphore: Semaphore;
  /** 1 once the first thread has registered. */
  readonly isFirstHere: Cell;
}

/** One permit is released, for the first thread, which never gives it back: who comes later gets nothing. */
export function semaphoreOrder(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const late = othersThan(2, threads);
  return defineModel({
    name: `${queue} semaphore order`,
    description: 'A thread that comes after another has begun to wait is not served before it.',
    bounds: { threads: late + 2 },
    ...referencesOf(queue),
    setup: ({ memory, cells }): Shared => ({
      memory,
      semaphore: Semaphore.create(
        memory,
        { permits: 0, maxWaiters: late + 1, queue },
        cells.within('semaphore'),
      ),
      isFirstHere: cells.cell('isFirstHere'),
    }),
    threads: {
      first: ({ memory, semaphore, isFirstHere }: Shared, thread) => {
        thread.operation('begin to acquire', () => semaphore.beginAcquire());
        memory.store(isFirstHere, 1);
      },
      late: replicate(late, ({ memory, semaphore, isFirstHere }: Shared, thread: Thread) => {
        if (memory.load(isFirstHere) === 0) return;
        const isTaken = thread.operation('tryAcquire', () => semaphore.tryAcquire());
        thread.assert(!isTaken, 'A newcomer took the permit of a thread that waits.');
        const acquired = thread.operation('acquire in time', () => semaphore.acquire(1, { timeoutMs: 1 }));
        thread.assert(acquired === 'timed-out', 'A thread that came later was served first.');
      }),
      giver: ({ semaphore }: Shared, thread) => thread.operation('release', () => semaphore.release()),
    },
    final: ({ semaphore }) => semaphore.availablePermits === 0,
  });
}
