/** A release that would make too many permits is refused, and nobody else is harmed by the attempt. */
import { PermitOverflowError, type QueueChoice, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { GivenBounds } from './bounds.ts';

const MOST = 2 ** 30 - 1;

/** One thread releases what it never had, while another gives back what it took. */
export function semaphoreOverflow(queue: QueueChoice, _bounds: GivenBounds = {}): AnyModel {
  return defineModel({
    name: `${queue} semaphore overflow`,
    description: 'A release too large is refused, and one that meets it is not.',
    bounds: { threads: 2, permits: MOST },
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: MOST, maxWaiters: 2, queue }, cells.within('semaphore')),
    threads: {
      right: (semaphore: Semaphore, thread) => {
        thread.operation('acquire two', () => semaphore.acquire(2));
        thread.operation('release', () => semaphore.release());
        thread.operation('release', () => semaphore.release());
      },
      wrong: (semaphore: Semaphore, thread) =>
        thread.operation('release too many', () => {
          try {
            semaphore.release(MOST);
            return 'added';
          } catch (error) {
            if (error instanceof PermitOverflowError) return 'refused';
            throw error;
          }
        }),
    },
    final: (semaphore, { wrong }) => wrong === 'refused' && semaphore.availablePermits === MOST,
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}
