/** A waiter whose timeout fires just as it is granted a permit: the permit has exactly one owner afterwards. */
import { type QueueChoice, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { type GivenBounds, kindOf, othersThan } from './bounds.ts';

/** One permit goes round; a hasty thread passes it on if it got it. The patient one must end up with it. */
export function semaphoreTimeout(queue: QueueChoice, { threads }: GivenBounds = {}, fair = true): AnyModel {
  const hasty = othersThan(2, threads);
  return defineModel({
    name: `${queue} ${kindOf(fair)} timeout`,
    description: 'A timeout that meets a release loses no permit and makes none.',
    bounds: { threads: hasty + 2 },
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: 0, maxWaiters: hasty + 1, queue, fair }, cells.within('semaphore')),
    threads: {
      hasty: replicate(hasty, (semaphore: Semaphore, thread) => {
        const acquired = thread.operation('acquire in time', () => semaphore.acquire(1, { timeoutMs: 1 }));
        if (acquired === 'acquired') thread.operation('pass on', () => semaphore.release());
        return acquired;
      }),
      patient: (semaphore: Semaphore, thread) => thread.operation('acquire', () => semaphore.acquire()),
      giver: (semaphore: Semaphore, thread) => thread.operation('release', () => semaphore.release()),
    },
    final: (semaphore, results) =>
      results.patient === 'acquired' &&
      results.hasty.every((acquired) => acquired !== 'closed') &&
      semaphore.availablePermits === 0,
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}
