/** A lone waiter comes, is granted permits, or leaves: nobody ever touches the queue's mutex. */
import { type AtomicMemory, type Cell, type QueueChoice, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { NamedCells } from '../faults/named-cells.ts';
import { defaultBounds, type GivenBounds } from './bounds.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly semaphore: Semaphore;
  readonly mutex: Cell;
}

const setUpWith =
  (queue: QueueChoice) =>
  ({ memory, cells }: SetUp): Shared => {
    const named = new NamedCells(cells);
    const options = { permits: 0, maxWaiters: 1, queue };
    const semaphore = Semaphore.create(memory, options, named.within('semaphore'));
    return { memory, semaphore, mutex: named.cellNamed('semaphore.queue.mutex') };
  };

/** The waiter gives up, or takes what it gets, again and again; the giver releases one permit each time. */
export function loneWaiter(
  { rounds = defaultBounds.rounds }: GivenBounds = {},
  queue: QueueChoice = 'phase1',
): AnyModel {
  return defineModel({
    name: 'phase1 lone waiter',
    description: 'One waiter and whoever wakes it never touch the mutex of the queue.',
    bounds: { threads: 2, rounds },
    setup: setUpWith(queue),
    threads: {
      waiter: ({ semaphore }: Shared, thread) => {
        let acquired = 0;
        for (let round = 0; round < rounds; round++) {
          const ended = thread.operation('acquire in time', () => semaphore.acquire(1, { timeoutMs: 1 }));
          if (ended === 'acquired') acquired++;
        }
        for (; acquired < rounds; acquired++) thread.operation('acquire', () => semaphore.acquire());
      },
      giver: ({ semaphore }: Shared, thread) => {
        for (let round = 0; round < rounds; round++) thread.operation('release', () => semaphore.release());
      },
    },
    invariant: ({ memory, mutex }) => memory.load(mutex) === 0,
    final: ({ semaphore }) => semaphore.availablePermits === 0,
    held: ({ semaphore }) => ({ 'waiters of the semaphore': !semaphore.isIdle }),
  });
}
