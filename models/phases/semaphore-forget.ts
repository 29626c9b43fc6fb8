/** Permits are taken away and added for good while threads use them: none is forgotten twice, none comes back. */
import { type QueueChoice, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { GivenBounds } from './bounds.ts';

/** Two permits at first, one more in the end; what is forgotten is gone. */
export function semaphoreForget(queue: QueueChoice, _bounds: GivenBounds = {}, fair = true): AnyModel {
  return defineModel({
    name: `${queue} semaphore forget`,
    description: 'What is forgotten is gone, what is added is there, and those who wait are served.',
    bounds: { threads: 3 },
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: 2, maxWaiters: 1, queue, fair }, cells.within('semaphore')),
    threads: {
      user: (semaphore: Semaphore, thread) => {
        thread.operation('acquire', () => semaphore.acquire());
        thread.operation('release', () => semaphore.release());
      },
      forgetter: (semaphore: Semaphore, thread) => thread.operation('forget', () => semaphore.forget(2)),
      adder: (semaphore: Semaphore, thread) =>
        thread.operation('add a permit', () => semaphore.addPermits(1)),
    },
    // The user has one of two permits at most, so there always is one to forget.
    final: (semaphore, { forgetter }) => forgetter >= 1 && semaphore.availablePermits === 3 - forgetter,
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}
