/** Threads that compete for one permit, again and again: the semaphore as a mutex. */
import { type AtomicMemory, type Cell, type QueueChoice, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';
import { defaultBounds, type GivenBounds } from './bounds.ts';
import { inTurn } from './turns.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly semaphore: Semaphore;
  /** How many threads hold the permit; plain, since the permit itself orders their accesses. */
  readonly inside: Cell;
}

/** With `spuriousWakeups`, sleepers may also be woken by nobody. */
export function semaphoreContention(
  queue: QueueChoice,
  { threads = defaultBounds.threads, rounds = defaultBounds.rounds }: GivenBounds = {},
  spuriousWakeups = 0,
): AnyModel {
  const disturbed = spuriousWakeups > 0 ? ' with spurious wakeups' : '';
  return defineModel({
    name: `${queue} semaphore contention${disturbed}`,
    description: `One thread at a time holds the only permit, and every thread gets it${disturbed}.`,
    bounds: { threads, rounds, ...(spuriousWakeups > 0 ? { spuriousWakeups } : {}) },
    spuriousWakeups,
    bypass: inTurn('acquire'),
    setup: ({ memory, cells }): Shared => ({
      memory,
      semaphore: Semaphore.create(
        memory,
        { permits: 1, maxWaiters: threads, queue },
        cells.within('semaphore'),
      ),
      inside: cells.cell('inside'),
    }),
    threads: {
      worker: replicate(threads, ({ memory, semaphore, inside }: Shared, thread: Thread) => {
        for (let round = 0; round < rounds; round++) {
          const acquired = thread.operation('acquire', () => semaphore.acquire());
          thread.assert(acquired === 'acquired', 'An acquire without timeout ended without a permit.');
          memory.write(inside, memory.read(inside) + 1);
          thread.assert(memory.load(inside) === 1, 'Two threads hold the only permit.');
          memory.write(inside, memory.read(inside) - 1);
          thread.operation('release', () => semaphore.release());
        }
      }),
    },
    final: ({ semaphore }) => semaphore.availablePermits === 1,
    held: ({ semaphore }) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}
