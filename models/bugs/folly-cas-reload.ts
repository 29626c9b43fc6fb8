/**
 * A compare-exchange that fails, reloads, and tries again with a value that needed another way.
 *
 * A semaphore is a count of tokens; at 0 there may be a list of waiters, under a lock. A signal must not raise a count of
 * 0 without looking into the list. It looks at the count first, and takes the quick way if it is above 0: a loop of
 * compare-exchanges, each from the value that the last one found.
 *
 *   T0  "signaller" sees a count of 1, and takes the quick way
 *   T1  one waiter takes the token: the count is 0
 *   T2  another waiter sees 0, puts itself into the list, and sleeps
 *   T3  "signaller" fails to go from 1 to 2, and finds 0
 *   T4  "signaller" goes from 0 to 1, past the list: its waiter sleeps beside a token
 *
 * `fixed`: the look at 0 belongs into the loop.
 *
 * Threads. 3.
 * Source.  folly, `fibers::Semaphore::signal`, 43ea7bf4c (the commit was not at hand; today's loop has the look in it).
 */
import { type AtomicMemory, type Cell, FutexMutex } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly tokens: Cell;
  /** Protects the list. */
  readonly lock: FutexMutex;
  /** 1 while a waiter is in the list: there is never more than one here, as there is a token for the other. */
  readonly listed: Cell;
  /** What the waiter in the list sleeps on. */
  readonly baton: Cell;
}

/** Goes into the list, unless there are tokens by now. */
const list = ({ memory, tokens, lock, listed }: Shared): boolean => {
  lock.lock();
  const isEmpty = memory.load(tokens) === 0;
  if (isEmpty) memory.store(listed, 1);
  lock.unlock();
  return isEmpty;
};

/** Takes a token, or is given one. A failed round means that another thread changed the count. */
const wait = (shared: Shared): void => {
  const { memory, tokens, baton } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const count = memory.load(tokens);
    if (count > 0) {
      if (memory.compareExchange(tokens, count, count - 1) === count) return;
    } else if (list(shared)) {
      memory.wait(baton, 0);
      return;
    }
  }
};

/** Gives the token to whoever is in the list, or raises the count from 0; false if it is above 0 by now. */
const signalSlowly = ({ memory, tokens, lock, listed, baton }: Shared): boolean => {
  lock.lock();
  const isZero = memory.load(tokens) === 0;
  const isGiven = isZero && memory.exchange(listed, 0) === 1;
  if (isZero && !isGiven) memory.store(tokens, 1);
  lock.unlock();
  if (isGiven) {
    memory.store(baton, 1);
    memory.notify(baton);
  }
  return isZero;
};

type Signal = (shared: Shared) => void;

/** Looks once. */
const signalPastList: Signal = (shared) => {
  const { memory, tokens } = shared;
  let count = memory.load(tokens);
  if (count === 0 && signalSlowly(shared)) return;
  for (const attempt = memory.attempt(); ; memory.retry(attempt, count)) {
    const found = memory.compareExchange(tokens, count, count + 1);
    if (found === count) return;
    count = found;
  }
};

/** Looks in each round. */
const signal: Signal = (shared) => {
  const { memory, tokens } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const count = memory.load(tokens);
    const isDone =
      count === 0 ? signalSlowly(shared) : memory.compareExchange(tokens, count, count + 1) === count;
    if (isDone) return;
  }
};

const signalling = (name: string, signal: Signal): AnyModel =>
  defineModel({
    name,
    description: 'Two tokens reach two who wait.',
    setup: ({ memory, cells }): Shared => {
      const tokens = cells.cell('tokens');
      memory.store(tokens, 1);
      const lock = new FutexMutex(memory, cells.cell('lock'));
      return { memory, tokens, lock, listed: cells.cell('listed'), baton: cells.cell('baton') };
    },
    threads: {
      signaller: (shared: Shared, thread) => thread.operation('signal', () => signal(shared)),
      waiter: replicate(2, (shared: Shared, thread: Thread) =>
        thread.operation('wait for a token', () => wait(shared)),
      ),
    },
  });

const violated: AnyModel = signalling('folly cas reload', signalPastList);

/** No compare-exchange from 0. */
export const fixed: AnyModel = signalling('folly cas reload, fixed', signal);

export default violated;
