/** A waiter that cancels just as it is granted a permit: the grant is passed on. */
import { type QueueChoice, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { type GivenBounds, kindOf, othersThan } from './bounds.ts';

/** One permit is released. Threads that begin to wait for it change their minds; the patient one must get it. */
export function semaphoreCancel(queue: QueueChoice, { threads }: GivenBounds = {}, fair = true): AnyModel {
  const fickle = othersThan(2, threads);
  return defineModel({
    name: `${queue} ${kindOf(fair)} cancel`,
    description: 'A waiter that cancels takes no permit with it, even if it has just been granted one.',
    bounds: { threads: fickle + 2 },
    setup: ({ memory, cells }) =>
      Semaphore.create(
        memory,
        { permits: 0, maxWaiters: fickle + 1, queue, fair },
        cells.within('semaphore'),
      ),
    threads: {
      fickle: replicate(fickle, (semaphore: Semaphore, thread) => {
        const begun = thread.operation('begin to acquire', () => semaphore.beginAcquire());
        if (begun === 'acquired') thread.operation('pass on', () => semaphore.release());
        else if (begun !== 'closed') thread.operation('cancel', () => semaphore.cancelAcquire(begun));
      }),
      patient: (semaphore: Semaphore, thread) => thread.operation('acquire', () => semaphore.acquire()),
      giver: (semaphore: Semaphore, thread) => thread.operation('release', () => semaphore.release()),
    },
    final: (semaphore, { patient }) => patient === 'acquired' && semaphore.availablePermits === 0,
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}
