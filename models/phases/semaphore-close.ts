/** A semaphore is closed while threads wait, begin to wait, and hold permits: nobody sleeps on. */
import { type QueueName, Semaphore } from 'heddle';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';

/** The only permit goes round until the semaphore is closed; late comers are turned away like sleepers. */
export function semaphoreClose(queue: QueueName, { threads }: GivenBounds = {}): AnyModel {
  const workers = othersThan(1, threads);
  return defineModel({
    name: `${queue} semaphore close`,
    description: 'Closing wakes everybody who waits, and everybody who is about to.',
    bounds: { threads: workers + 1 },
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: 1, maxWaiters: workers, queue }, cells.within('semaphore')),
    threads: {
      worker: replicate(workers, (semaphore: Semaphore, thread) => {
        const acquired = thread.operation('acquire', () => semaphore.acquire());
        if (acquired === 'acquired') thread.operation('release', () => semaphore.release());
        return acquired;
      }),
      closer: (semaphore: Semaphore, thread) => thread.operation('close', () => semaphore.close()),
    },
    final: (semaphore, results) =>
      results.worker.every((acquired) => acquired !== 'timed-out') &&
      semaphore.isClosed &&
      semaphore.availablePermits === 1 &&
      semaphore.isIdle,
  });
}
