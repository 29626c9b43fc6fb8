/** Threads that need different numbers of permits: nobody starves, and nobody blocks the queue for longer than it waits. */
import { type QueueChoice, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { type GivenBounds, kindOf, othersThan } from './bounds.ts';

/** One thread needs all permits, the others one each; permits given back one by one must gather for it. */
export function semaphoreMultiPermit(
  queue: QueueChoice,
  { threads }: GivenBounds = {},
  fair = true,
): AnyModel {
  const modest = othersThan(1, threads);
  const permits = modest;
  return defineModel({
    name: `${queue} ${kindOf(fair)} multi-permit`,
    description: 'A thread that needs many permits gets them although others keep taking one.',
    bounds: { threads: modest + 1, permits },
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits, maxWaiters: modest + 1, queue, fair }, cells.within('semaphore')),
    threads: {
      greedy: (semaphore: Semaphore, thread) => {
        thread.operation('acquire all', () => semaphore.acquire(permits));
        thread.operation('release all', () => semaphore.release(permits));
      },
      modest: replicate(modest, (semaphore: Semaphore, thread) => {
        thread.operation('acquire', () => semaphore.acquire());
        thread.operation('release', () => semaphore.release());
      }),
    },
    final: (semaphore) => semaphore.availablePermits === permits,
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}

/** The oldest waiter needs more than there is and gives up: those behind it, who need less, must then be served. */
export function semaphoreHeadLeaves(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const modest = othersThan(1, threads);
  const permits = modest;
  return defineModel({
    name: `${queue} semaphore head leaves`,
    description: 'When the oldest waiter gives up, those behind it get the permits that were too few for it.',
    bounds: { threads: modest + 1, permits },
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits, maxWaiters: modest + 1, queue }, cells.within('semaphore')),
    threads: {
      leaver: (semaphore: Semaphore, thread) =>
        thread.operation('acquire too many', () => semaphore.acquire(permits + 1, { timeoutMs: 1 })),
      modest: replicate(modest, (semaphore: Semaphore, thread) =>
        thread.operation('acquire', () => semaphore.acquire()),
      ),
    },
    final: (semaphore, { leaver, modest: others }) =>
      leaver === 'timed-out' &&
      others.every((acquired) => acquired === 'acquired') &&
      semaphore.availablePermits === 0,
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}

/** One permit, which is too little for the oldest waiter: where turns are barged, it must reach the one behind. */
export function semaphoreGreedyInVain(queue: QueueChoice, _bounds: GivenBounds = {}): AnyModel {
  return defineModel({
    name: `${queue} barging semaphore, woken in vain`,
    description:
      'A permit that is too little for the thread that is woken reaches one that it is enough for.',
    bounds: { threads: 3 },
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: 0, maxWaiters: 2, queue, fair: false }, cells.within('semaphore')),
    threads: {
      greedy: (semaphore: Semaphore, thread) =>
        thread.operation('acquire two in time', () => semaphore.acquire(2, { timeoutMs: 1 })),
      modest: (semaphore: Semaphore, thread) => thread.operation('acquire', () => semaphore.acquire()),
      giver: (semaphore: Semaphore, thread) => thread.operation('release', () => semaphore.release()),
    },
    final: (semaphore, { greedy, modest }) =>
      greedy === 'timed-out' && modest === 'acquired' && semaphore.availablePermits === 0,
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}

/** Two need more than there will be, and count themselves at once; one of them then makes do with one permit. */
export function semaphoreGreedyAtOnce(queue: QueueChoice, _bounds: GivenBounds = {}): AnyModel {
  return defineModel({
    name: `${queue} barging semaphore, greedy at once`,
    description:
      'One of several that need much leaves: what is too little for the others still reaches who needs less.',
    bounds: { threads: 3 },
    setup: ({ memory, cells }) =>
      Semaphore.create(memory, { permits: 0, maxWaiters: 2, queue, fair: false }, cells.within('semaphore')),
    threads: {
      greedy: (semaphore: Semaphore, thread) =>
        thread.operation('acquire two in time', () => semaphore.acquire(2, { timeoutMs: 1 })),
      humbled: (semaphore: Semaphore, thread) => {
        thread.operation('acquire two in time', () => semaphore.acquire(2, { timeoutMs: 1 }));
        return thread.operation('acquire', () => semaphore.acquire());
      },
      giver: (semaphore: Semaphore, thread) => thread.operation('release', () => semaphore.release()),
    },
    final: (semaphore, { greedy, humbled }) =>
      greedy === 'timed-out' && humbled === 'acquired' && semaphore.availablePermits === 0,
    held: (semaphore) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}
