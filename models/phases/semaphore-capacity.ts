/** More threads want to wait than there are slots: those refused have changed nothing, the others are served. */
import { CapacityError, type QueueName, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { defaultBounds, type GivenBounds } from './bounds.ts';

const acquireOrFail = (semaphore: Semaphore): 'acquired' | 'refused' => {
  try {
    semaphore.acquire();
    return 'acquired';
  } catch (error) {
    if (error instanceof CapacityError) return 'refused';
    throw error;
  }
};

/** One permit and one slot: of three threads at least two get the permit, and none sleeps on. */
export function semaphoreCapacity(
  queue: QueueName,
  { threads = defaultBounds.threads }: GivenBounds = {},
): AnyModel {
  return defineModel({
    name: `${queue} semaphore capacity`,
    description: 'A thread that finds no waiter slot is refused before anything has changed.',
    bounds: { threads },
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: 1, maxWaiters: 1, queue }, cells.within('semaphore')),
    threads: {
      worker: replicate(threads, (semaphore: Semaphore, thread) => {
        const acquired = thread.operation('acquire', () => acquireOrFail(semaphore));
        if (acquired === 'acquired') thread.operation('release', () => semaphore.release());
        return acquired;
      }),
    },
    final: (semaphore, { worker }) =>
      worker.filter((acquired) => acquired === 'acquired').length >= Math.min(threads, 2) &&
      semaphore.availablePermits === 1 &&
      semaphore.isIdle,
  });
}
