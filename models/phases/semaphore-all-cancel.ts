/** All waiters of a semaphore cancel, one of them while permits are released: all that was released lies free at the end. */
import { type QueueChoice, Semaphore, type Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

/**
 * One thread cancels two waits, from the midst and from the front, and then releases two permits. The wait of the other
 * thread may be granted one, which it gives back meanwhile.
 */
export function semaphoreAllCancel(queue: QueueChoice): AnyModel {
  return defineModel({
    name: `${queue} semaphore, all cancel`,
    description: 'Waiters that cancel leave nothing behind, and lose no permit that is released meanwhile.',
    bounds: { threads: 2 },
    setup: ({ memory, cells }) => {
      const options = { permits: 0, maxWaiters: 3, queue };
      const semaphore = Semaphore.create(memory, options, cells.within('semaphore'));
      const begin = (): Ticket => semaphore.beginAcquire() as Ticket;
      return { semaphore, front: begin(), midst: begin(), back: begin() };
    },
    threads: {
      giver: ({ semaphore, front, midst }, thread) => {
        for (const ticket of [midst, front])
          thread.operation('cancel', () => semaphore.cancelAcquire(ticket));
        for (let released = 0; released < 2; released++)
          thread.operation('release', () => semaphore.release());
      },
      other: ({ semaphore, back }, thread) => thread.operation('cancel', () => semaphore.cancelAcquire(back)),
    },
    final: ({ semaphore }) => semaphore.availablePermits === 2,
    held: ({ semaphore }) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}
