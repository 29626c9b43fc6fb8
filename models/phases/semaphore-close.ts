/** A semaphore is closed while threads wait, begin to wait, and hold permits: nobody sleeps on. */
import { type QueueChoice, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';

/** There is no permit to be had: only closing can wake those who wait. */
export function semaphoreClose(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const sleepers = othersThan(1, threads);
  return defineModel({
    name: `${queue} semaphore close`,
    description: 'Closing wakes everybody who waits, and everybody who is about to.',
    bounds: { threads: sleepers + 1 },
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: 0, maxWaiters: sleepers, queue }, cells.within('semaphore')),
    threads: {
      sleeper: replicate(sleepers, (semaphore: Semaphore, thread) =>
        thread.operation('acquire', () => semaphore.acquire()),
      ),
      closer: (semaphore: Semaphore, thread) => thread.operation('close', () => semaphore.close()),
    },
    final: (semaphore, { sleeper }) =>
      sleeper.every((acquired) => acquired === 'closed') && semaphore.isClosed,
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}

/** The only permit goes round until the semaphore is closed; it is given back even then, and taken no more. */
export function semaphoreCloseInUse(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const workers = othersThan(1, threads);
  return defineModel({
    name: `${queue} semaphore close in use`,
    description: 'A semaphore that is closed while in use hands out nothing more and loses no permit.',
    bounds: { threads: workers + 1 },
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: 1, maxWaiters: workers + 1, queue }, cells.within('semaphore')),
    threads: {
      worker: replicate(workers, (semaphore: Semaphore, thread) => {
        const acquired = thread.operation('acquire', () => semaphore.acquire());
        if (acquired === 'acquired') thread.operation('release', () => semaphore.release());
        return acquired;
      }),
      closer: (semaphore: Semaphore, thread) => {
        thread.operation('close', () => semaphore.close());
        return thread.operation('acquire too late', () => semaphore.acquire());
      },
    },
    final: (semaphore, { worker, closer }) =>
      worker.every((acquired) => acquired !== 'timed-out') &&
      closer === 'closed' &&
      semaphore.isClosed &&
      semaphore.availablePermits === 1,
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}
