/** A permit that is released reaches a thread that waits, sleeping already or just about to. */
import { type QueueChoice, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { defaultBounds, type GivenBounds, kindOf, othersThan } from './bounds.ts';
import { inTurn } from './turns.ts';

/** One more than elsewhere, as each does one thing only; who barges has more ways to do it. */
const THREADS = defaultBounds.threads + 1;

/** As many releases as there are sleepers: each sleeper gets one, whatever the order. */
export function semaphoreHandOff(queue: QueueChoice, { threads }: GivenBounds = {}, fair = true): AnyModel {
  const sleepers = othersThan(1, threads ?? (fair ? THREADS : defaultBounds.threads));
  return defineModel({
    name: `${queue} ${kindOf(fair)} hand-off`,
    description: 'Every permit that is released reaches a thread that waits for one.',
    bounds: { threads: sleepers + 1 },
    ...(fair && { bypass: inTurn('acquire', sleepers - 1) }),
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: 0, maxWaiters: sleepers, queue, fair }, cells.within('semaphore')),
    threads: {
      sleeper: replicate(sleepers, (semaphore: Semaphore, thread) =>
        thread.operation('acquire', () => semaphore.acquire()),
      ),
      giver: (semaphore: Semaphore, thread) => {
        for (let given = 0; given < sleepers; given++) thread.operation('release', () => semaphore.release());
      },
    },
    final: (semaphore, results) =>
      results.sleeper.every((acquired) => acquired === 'acquired') && semaphore.availablePermits === 0,
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}
