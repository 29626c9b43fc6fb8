/**
 * One waiter slot, taken from the start: a second waiter is refused before anything has changed, and the first one is
 * served all the same.
 *
 * What is built on turns (semaphore, mutex, reader-writer lock) registers as in `semaphore-capacity.ts`, what is built on
 * a waiting room (latch, barrier, once) as the latch does here, and an event's `listen` is nothing but a registration.
 */
import {
  type AtomicMemory,
  CapacityError,
  Latch,
  Notify,
  type QueueChoice,
  type Ticket,
} from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread } from 'heddle/checker';
import type { GivenBounds } from './bounds.ts';
import { Monitor } from './monitor.ts';

/** What `wait` returned, or that it was refused. */
export const orRefused = <Ended extends string>(wait: () => Ended): Ended | 'refused' => {
  try {
    return wait();
  } catch (error) {
    if (error instanceof CapacityError) return 'refused';
    throw error;
  }
};

/** What tickets belong to. */
interface Waited {
  waitPoint(ticket: Ticket): {
    readonly cell: Parameters<AtomicMemory['wait']>[0];
    readonly expected: number;
  };
}

/** Waits with a ticket until `isFinished` says that it is done with. */
const waitUntil = (memory: AtomicMemory, waited: Waited, ticket: Ticket, isFinished: () => boolean): void => {
  const { cell, expected } = waited.waitPoint(ticket);
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    memory.wait(cell, expected);
    if (isFinished()) return;
  }
};

const ticketOf = (begun: string | Ticket): Ticket => {
  if (typeof begun === 'string') throw new Error('Expected to have to wait.');
  return begun;
};

/** The thread that is refused holds the mutex still: what it writes then is guarded by it. */
export function condvarCapacity(queue: QueueChoice, _bounds: GivenBounds = {}): AnyModel {
  return defineModel({
    name: `${queue} condvar capacity`,
    description: 'A thread that is refused to wait still holds the mutex, and takes no notify.',
    bounds: { threads: 3, maxWaiters: 1 },
    setup: (setUp) => {
      const monitor = new Monitor(setUp, queue, 1);
      monitor.mutex.lock();
      return { memory: setUp.memory, monitor, ticket: monitor.condvar.beginWait(monitor.mutex) };
    },
    threads: {
      sleeper: ({ memory, monitor, ticket }, thread) =>
        thread.operation('wait', () =>
          waitUntil(memory, monitor.condvar, ticket, () => monitor.condvar.finishWait(ticket)),
        ),
      comer: ({ monitor }, thread) =>
        thread.operation('wait in time', () => {
          const { mutex, condvar } = monitor;
          mutex.lock();
          const ended = orRefused(() => condvar.wait(mutex, { timeoutMs: 1 }));
          monitor.number++;
          mutex.unlock();
          return ended;
        }),
      notifier: ({ monitor }, thread) => {
        thread.operation('change', () => monitor.add(1));
        return thread.operation('notifyOne', () => monitor.condvar.notifyOne());
      },
    },
    final: ({ monitor }, { comer, notifier }) =>
      comer !== 'notified' && notifier && monitor.number === 2 && monitor.isIdle,
  });
}

/** The notification is for the thread that waits already. */
export function notifyCapacity(queue: QueueChoice, _bounds: GivenBounds = {}): AnyModel {
  return defineModel({
    name: `${queue} notify capacity`,
    description: 'A thread that is refused to wait takes no notification.',
    bounds: { threads: 3, maxWaiters: 1 },
    setup: ({ memory, cells }) => {
      const notify = Notify.create(memory, { maxWaiters: 1, queue }, cells.within('notify'));
      return { memory, notify, ticket: ticketOf(notify.beginWait()) };
    },
    threads: {
      sleeper: ({ memory, notify, ticket }, thread) =>
        thread.operation('wait', () => waitUntil(memory, notify, ticket, () => notify.finishWait(ticket))),
      comer: ({ notify }, thread) =>
        thread.operation('wait in time', () => orRefused(() => notify.wait({ timeoutMs: 1 }))),
      notifier: ({ notify }, thread) => thread.operation('notifyOne', () => notify.notifyOne()),
    },
    final: ({ notify }, { comer }) => comer !== 'notified' && !notify.isNotified,
    held: ({ notify }) => ({ 'waiters of the notify': !notify.isIdle }),
  });
}

/** The one that is refused finds the latch closed; afterwards it may be open. */
export function latchCapacity(queue: QueueChoice, _bounds: GivenBounds = {}): AnyModel {
  return defineModel({
    name: `${queue} latch capacity`,
    description: 'A thread that is refused to wait keeps nobody from being let through.',
    bounds: { threads: 3, maxWaiters: 1 },
    setup: ({ memory, cells }) => {
      const latch = Latch.create(memory, { count: 1, maxWaiters: 1, queue }, cells.within('latch'));
      return { memory, latch, ticket: ticketOf(latch.beginWait()) };
    },
    threads: {
      sleeper: ({ memory, latch, ticket }, thread) =>
        thread.operation('wait', () =>
          waitUntil(memory, latch, ticket, () => latch.finishWait(ticket) !== 'waiting'),
        ),
      comer: ({ latch }, thread: Thread) => {
        const ended = thread.operation('wait', () => orRefused(() => latch.wait()));
        thread.assert(ended !== 'timed-out', 'A wait without timeout timed out.');
      },
      opener: ({ latch }, thread) => thread.operation('countDown', () => latch.countDown()),
    },
    final: ({ latch }) => latch.isOpen,
    held: ({ latch }) => ({ 'waiters of the latch': !latch.isIdle }),
  });
}
