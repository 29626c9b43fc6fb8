/**
 * A waiter that is woken and cancelled before it runs, and wakes nobody in its place.
 *
 * A release adds a permit and completes the future of one waiter, which will take the permit when it runs. A task whose
 * future is complete can still be cancelled: it runs, but only to raise.
 *
 *   T0  A and B wait
 *   T1  "releaser" adds a permit and completes A's future
 *   T2  "releaser" cancels A, which has not run yet
 *   T3  A runs, and raises; the permit stays
 *   T4  B sleeps beside the permit: nobody will complete its future
 *
 * `fixed`: whoever is cancelled after its future was completed completes the next one's.
 *
 * Threads. 3.
 * Source.  asyncio.Semaphore, python/asyncio #270, fixed in #271; the like in asyncio.Lock (bpo-27585) and, years later,
 *          in the rewritten Semaphore (python/cpython #90155).
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread, type ThreadBody } from 'heddle/checker';

// future | meaning
//    0   | pending: its task sleeps
//    1   | completed: its task may take a permit when it runs
//    2   | cancelled while it was pending
const PENDING = 0;
const COMPLETED = 1;
const CANCELLED = 2;

interface Shared {
  readonly memory: AtomicMemory;
  readonly permits: Cell;
  readonly futureA: Cell;
  readonly futureB: Cell;
  /** 1 if A was cancelled after its future was completed. */
  readonly isCancelledA: Cell;
}

/** Ends a pending future; false if it is not pending. */
const settle = ({ memory }: Shared, future: Cell, state: number): boolean => {
  if (memory.compareExchange(future, PENDING, state) !== PENDING) return false;
  memory.notify(future);
  return true;
};

/** Completes the future of whoever waits longest. */
const wakeNext = (shared: Shared): void => {
  if (!settle(shared, shared.futureA, COMPLETED)) settle(shared, shared.futureB, COMPLETED);
};

const release = (shared: Shared): void => {
  shared.memory.add(shared.permits, 1);
  wakeNext(shared);
};

const cancelA = (shared: Shared): void => {
  if (!settle(shared, shared.futureA, CANCELLED)) shared.memory.store(shared.isCancelledA, 1);
};

const releaser: ThreadBody<Shared> = (shared, thread) => {
  thread.operation('release', () => release(shared));
  thread.operation('cancel A', () => cancelA(shared));
};

/** Sleeps until the future has ended, and returns how. */
const sleep = ({ memory }: Shared, future: Cell): number => {
  memory.wait(future, PENDING);
  return memory.load(future);
};

const taskA =
  (raise: (shared: Shared) => void) =>
  (shared: Shared, thread: Thread): void => {
    const { memory, permits, futureA, isCancelledA } = shared;
    const state = thread.operation('wait', () => sleep(shared, futureA));
    if (state === CANCELLED) return;
    const hasPermit = thread.operation('run', () => {
      if (memory.load(isCancelledA) === 1) {
        raise(shared);
        return false;
      }
      memory.sub(permits, 1);
      return true;
    });
    if (hasPermit) thread.operation('release', () => release(shared));
  };

const taskB: ThreadBody<Shared> = (shared, thread) => {
  thread.operation('wait', () => sleep(shared, shared.futureB));
  thread.operation('run', () => void shared.memory.sub(shared.permits, 1));
};

const cancelled = (name: string, raise: (shared: Shared) => void): AnyModel =>
  defineModel({
    name,
    description: 'A permit reaches the next waiter if the one it was meant for is cancelled.',
    setup: ({ memory, cells }): Shared => ({
      memory,
      permits: cells.cell('permits'),
      futureA: cells.cell('future of A'),
      futureB: cells.cell('future of B'),
      isCancelledA: cells.cell('cancelled A'),
    }),
    threads: { releaser, A: taskA(raise), B: taskB },
  });

const violated: AnyModel = cancelled('asyncio cancel after grant', () => undefined);

/** Who cannot use its turn passes it on. */
export const fixed: AnyModel = cancelled('asyncio cancel after grant, fixed', wakeNext);

export default violated;
