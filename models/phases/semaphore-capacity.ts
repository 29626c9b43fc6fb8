/** More threads want to wait than there are slots: those refused have changed nothing, the others are served. */
import { type AtomicMemory, type Cell, type QueueChoice, Semaphore, type Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { NamedCells } from '../faults/named-cells.ts';
import { defaultBounds, type GivenBounds } from './bounds.ts';
import { orRefused } from './capacity.ts';

/** One permit and one slot: of three threads at least two get the permit, and none sleeps on. */
export function semaphoreCapacity(
  queue: QueueChoice,
  { threads = defaultBounds.threads }: GivenBounds = {},
): AnyModel {
  return defineModel({
    name: `${queue} semaphore capacity`,
    description: 'A thread that finds no waiter slot is refused before anything has changed.',
    bounds: { threads },
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: 1, maxWaiters: 1, queue }, cells.within('semaphore')),
    threads: {
      worker: replicate(threads, (semaphore: Semaphore, thread) => {
        const acquired = thread.operation('acquire', () => orRefused(() => semaphore.acquire()));
        if (acquired === 'acquired') thread.operation('release', () => semaphore.release());
        return acquired;
      }),
    },
    final: (semaphore, { worker }) =>
      worker.filter((acquired) => acquired === 'acquired').length >= Math.min(threads, 2) &&
      semaphore.availablePermits === 1,
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}

interface Barged {
  readonly memory: AtomicMemory;
  readonly semaphore: Semaphore;
  /** Of the only waiter there is room for. */
  readonly ticket: Ticket;
  /** How many waiters are counted that need more than 1. */
  readonly greedy: Cell;
}

/** The only slot is taken; a thread that needs two permits is refused, and is not counted as a waiter that does. */
export function bargingCapacity(queue: QueueChoice, _bounds: GivenBounds = {}): AnyModel {
  return defineModel({
    name: `${queue} barging semaphore capacity`,
    description: 'A greedy thread that finds no waiter slot is refused, and is counted no longer.',
    bounds: { threads: 3, maxWaiters: 1 },
    setup: ({ memory, cells }): Barged => {
      const named = new NamedCells(cells);
      const options = { permits: 0, maxWaiters: 1, queue, fair: false };
      const semaphore = Semaphore.create(memory, options, named.within('semaphore'));
      const ticket = semaphore.beginAcquire();
      if (typeof ticket === 'string') throw new Error('Expected to have to wait.');
      return { memory, semaphore, ticket, greedy: named.cellNamed('semaphore.greedy') };
    },
    threads: {
      sleeper: ({ memory, semaphore, ticket }: Barged, thread) => {
        thread.operation('wait', () => {
          const { cell, expected } = semaphore.waitPoint(ticket);
          for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
            memory.wait(cell, expected);
            if (semaphore.finishAcquire(ticket) !== 'waiting') return;
          }
        });
        return thread.operation('try again', () => semaphore.tryAcquire());
      },
      greedy: ({ semaphore }: Barged, thread) =>
        thread.operation('acquire two in time', () =>
          orRefused(() => semaphore.acquire(2, { timeoutMs: 1 })),
        ),
      giver: ({ semaphore }: Barged, thread) => thread.operation('release', () => semaphore.release()),
    },
    final: ({ memory, semaphore, greedy }, results) =>
      results.sleeper &&
      results.greedy !== 'acquired' &&
      memory.load(greedy) === 0 &&
      semaphore.availablePermits === 0,
    held: ({ semaphore }) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}
