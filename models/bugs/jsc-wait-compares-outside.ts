/**
 * `Atomics.wait` itself: it compared the value, and then joined the list of waiters.
 *
 * To compare and to join must be one step, which is what the lock of the list is for. An engine that compares before it
 * takes the lock has the gap that every program relies on `Atomics.wait` to close:
 *
 *   T0  "waiter" compares: the value is what it expects
 *   T1  "notifier" stores another value
 *   T2  "notifier" notifies: nobody is in the list
 *   T3  "waiter" joins the list, and sleeps on a value that is not there any more
 *
 * `fixed`: the comparison is made with the lock.
 *
 * Threads. 2.
 * Source.  WebKit bug 248631, "Fix race condition in Atomics.{wait,waitAsync}", WebKit #7048; ECMA-262 asks for one
 *          critical section. Not in the list that this corpus began with.
 */
import { type AtomicMemory, type Cell, FutexMutex } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly value: Cell;
  /** Protects the list of waiters. */
  readonly lock: FutexMutex;
  readonly listed: Cell;
  /** What the engine puts the thread to sleep on. */
  readonly condition: Cell;
}

/** `Atomics.wait(value, 0)` and `Atomics.notify(value)` as an engine might have them. */
type Wait = (shared: Shared) => void;

const join = ({ memory, listed }: Shared): void => memory.store(listed, 1);
const sleep = ({ memory, condition }: Shared): void => void memory.wait(condition, 0);

const compareThenLock: Wait = (shared) => {
  if (shared.memory.load(shared.value) !== 0) return;
  shared.lock.lock();
  join(shared);
  shared.lock.unlock();
  sleep(shared);
};

const lockThenCompare: Wait = (shared) => {
  shared.lock.lock();
  const isEqual = shared.memory.load(shared.value) === 0;
  if (isEqual) join(shared);
  shared.lock.unlock();
  if (isEqual) sleep(shared);
};

const notify = ({ memory, lock, listed, condition }: Shared): void => {
  lock.lock();
  const isListed = memory.exchange(listed, 0) === 1;
  lock.unlock();
  if (!isListed) return;
  memory.store(condition, 1);
  memory.notify(condition);
};

const notifier: ThreadBody<Shared> = (shared, thread) => {
  thread.operation('store another value', () => shared.memory.store(shared.value, 1));
  thread.operation('Atomics.notify', () => notify(shared));
};

const engine = (name: string, wait: Wait): AnyModel =>
  defineModel({
    name,
    description: 'Whoever waits for a value to change does not sleep once it was changed and notified.',
    setup: ({ memory, cells }): Shared => ({
      memory,
      value: cells.cell('value'),
      lock: new FutexMutex(memory, cells.cell('list lock')),
      listed: cells.cell('listed'),
      condition: cells.cell('condition'),
    }),
    threads: {
      waiter: (shared: Shared, thread) => thread.operation('Atomics.wait', () => wait(shared)),
      notifier,
    },
  });

const violated: AnyModel = engine('jsc wait compares outside', compareThenLock);

/** Comparing and joining are one step. */
export const fixed: AnyModel = engine('jsc wait compares outside, fixed', lockThenCompare);

export default violated;
