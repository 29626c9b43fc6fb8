/**
 * The steps of waiting and waking, one operation each: none of them may depend on where another thread has stopped.
 *
 * What a thread waits for only others can give, so the wait itself stands between the operations. That each of these
 * is lock-free is checked where it is asked for (`--property lock-freedom`), and that they outlive a thread that stops
 * for good (`--crashes 1`). A mutex around the queue fails both; docs/properties.md says where.
 */
import { type AtomicMemory, type QueueChoice, Semaphore, type Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';
import { layOutQueue } from '../../src/primitives/queues.ts';
import type { WaiterQueue } from '../../src/primitives/waiter-queue.ts';
import { defaultBounds, type GivenBounds, othersThan } from './bounds.ts';
import { referencesOf } from './turns.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly semaphore: Semaphore;
}

/** Waits between its operations until the ticket is done with. */
function waitFor({ memory, semaphore }: Shared, thread: Thread, ticket: Ticket): void {
  const { cell, expected } = semaphore.waitPoint(ticket);
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    memory.wait(cell, expected);
    if (thread.operation('finish', () => semaphore.finishAcquire(ticket)) !== 'waiting') return;
  }
}

/** One thread waits for the permit, others leave instead of waiting, one only tries. */
export function semaphoreSteps(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const leavers = othersThan(2, threads);
  return defineModel({
    name: `${queue} semaphore steps`,
    description: 'No step of a semaphore depends on where another thread has stopped.',
    bounds: { threads: leavers + 2 },
    lockFree: ['begin', 'finish', 'cancel', 'try', 'release'],
    ...referencesOf(queue),
    setup: ({ memory, cells }): Shared => {
      const options = { permits: 1, maxWaiters: leavers + 1, queue };
      return { memory, semaphore: Semaphore.create(memory, options, cells.within('semaphore')) };
    },
    threads: {
      patient: (shared: Shared, thread) => {
        const { semaphore } = shared;
        const begun = thread.operation('begin', () => semaphore.beginAcquire());
        if (typeof begun !== 'string') waitFor(shared, thread, begun);
        thread.operation('release', () => semaphore.release());
      },
      leaver: replicate(leavers, ({ semaphore }: Shared, thread) => {
        const begun = thread.operation('begin', () => semaphore.beginAcquire());
        if (typeof begun === 'string') thread.operation('release', () => semaphore.release());
        else thread.operation('cancel', () => semaphore.cancelAcquire(begun));
      }),
      trier: ({ semaphore }: Shared, thread) => {
        if (!thread.operation('try', () => semaphore.tryAcquire())) return;
        thread.operation('release', () => semaphore.release());
      },
    },
    final: ({ semaphore }) => semaphore.availablePermits === 1,
    held: ({ semaphore }) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}

/** Threads register and leave again, while others wake. */
export function queueSteps(
  queue: QueueChoice,
  { threads = defaultBounds.threads }: GivenBounds = {},
): AnyModel {
  const comers = Math.max(threads - 1, 1);
  return defineModel({
    name: `${queue} queue steps`,
    description: 'No step of a waiter queue depends on where another thread has stopped.',
    bounds: { threads: comers + 1 },
    lockFree: ['register', 'cancel', 'finish', 'wake', 'wake all'],
    ...referencesOf(queue),
    setup: ({ memory, cells }): WaiterQueue =>
      layOutQueue(memory, cells.within('queue'), { maxWaiters: comers, queue }),
    threads: {
      comer: replicate(comers, (waiters: WaiterQueue, thread): number => {
        const ticket = thread.operation('register', () => waiters.register(1));
        const left = thread.operation('cancel', () => waiters.cancel(ticket));
        if (left === 'cancelled') return 0;
        thread.operation('finish', () => waiters.finish(ticket));
        return 1;
      }),
      waker: (waiters: WaiterQueue, thread) => {
        const woken = thread.operation('wake', () => waiters.wake(1));
        return woken + thread.operation('wake all', () => waiters.wakeAll());
      },
    },
    final: (_, { comer, waker }) => comer.reduce((total, woken) => total + woken, 0) === waker,
    held: (waiters) => ({ 'places in the queue': waiters.reserved() }),
  });
}
