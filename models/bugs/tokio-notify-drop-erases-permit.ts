/**
 * A waiter that leaves an empty list behind says "nothing is stored", although something is.
 *
 * A `Notify` is a word: empty, waiting (somebody is in the list), or notified (a permit is stored for the next who
 * comes). A future that is dropped takes itself out of the list, and if the list is then empty, sets the word to empty.
 * It may not have been in the list any more, and the word may say something else by then:
 *
 *   T0  "task" has a future in the list; the word is "waiting"
 *   T1  "notifier" notifies all who wait: the list is empty, the word "empty"
 *   T2  "notifier" notifies one: nobody waits, so a permit is stored, the word is "notified"
 *   T3  "task" drops its first future: the list is empty, so the word becomes "empty", and the permit is erased
 *   T4  "task" waits for a notify with another future, and sleeps
 *
 * `fixed`: the word becomes empty only if it is "waiting".
 *
 * Threads. 2.
 * Source.  tokio's `Notify`, #3652.
 */
import { type AtomicMemory, type Cell, FutexMutex } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

// word | meaning
//   0  | empty: nobody waits, nothing is stored
//   1  | waiting: a future is in the list
//   2  | notified: a permit is stored; drop it and somebody sleeps for good
const EMPTY = 0;
const WAITING = 1;
const NOTIFIED = 2;

const NOBODY = 0;
const FIRST = 1;
const SECOND = 2;

interface Shared {
  readonly memory: AtomicMemory;
  readonly word: Cell;
  /** Protects the list. */
  readonly lock: FutexMutex;
  /** Whose future is in the list: both are the task's, one after the other. */
  readonly listed: Cell;
  /** 1 once the second future was taken out of the list by a notify. */
  readonly wakeup: Cell;
}

/** Takes whoever waits out of the list and wakes it. Called with the lock. */
const wakeListed = ({ memory, word, listed, wakeup }: Shared): void => {
  const woken = memory.exchange(listed, NOBODY);
  if (woken === NOBODY) return;
  memory.store(word, EMPTY);
  if (woken !== SECOND) return;
  memory.store(wakeup, 1);
  memory.notify(wakeup);
};

const notifyAll = (shared: Shared): void => {
  shared.lock.lock();
  wakeListed(shared);
  shared.lock.unlock();
};

/** Stores a permit if nobody waits; false if somebody does. */
const store = ({ memory, word }: Shared): boolean =>
  memory.compareExchange(word, EMPTY, NOTIFIED) !== WAITING;

const notifyOne = (shared: Shared): void => {
  if (store(shared)) return;
  shared.lock.lock();
  if (!store(shared)) wakeListed(shared);
  shared.lock.unlock();
};

const notifier: ThreadBody<Shared> = (shared, thread) => {
  thread.operation('notify all', () => notifyAll(shared));
  thread.operation('notify one', () => notifyOne(shared));
};

type Empty = (shared: Shared) => void;

const drop = (shared: Shared, empty: Empty): void => {
  shared.lock.lock();
  shared.memory.store(shared.listed, NOBODY);
  empty(shared);
  shared.lock.unlock();
};

const takeStored = ({ memory, word }: Shared): boolean =>
  memory.compareExchange(word, NOTIFIED, EMPTY) === NOTIFIED;

/** Puts the second future into the list; false if a permit is stored. A failed round means that one was just stored. */
const list = (shared: Shared): boolean => {
  const { memory, word, listed } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (takeStored(shared)) return false;
    if (memory.compareExchange(word, EMPTY, WAITING) !== EMPTY) continue;
    memory.store(listed, SECOND);
    return true;
  }
};

const waitForNotify = (shared: Shared): void => {
  const { memory, lock, wakeup } = shared;
  lock.lock();
  const isListed = list(shared);
  lock.unlock();
  if (!isListed) return;
  for (const attempt = memory.attempt(); memory.load(wakeup) === 0; memory.retry(attempt))
    memory.wait(wakeup, 0);
};

const dropping = (name: string, empty: Empty): AnyModel =>
  defineModel({
    name,
    description: 'After a notify of one, whoever waits next does not sleep.',
    setup: ({ memory, cells }): Shared => {
      const word = cells.cell('word');
      const listed = cells.cell('listed');
      memory.store(word, WAITING);
      memory.store(listed, FIRST);
      const lock = new FutexMutex(memory, cells.cell('lock'));
      return { memory, word, lock, listed, wakeup: cells.cell('wakeup') };
    },
    threads: {
      notifier,
      task: (shared: Shared, thread) => {
        thread.operation('drop the first future', () => drop(shared, empty));
        thread.operation('wait with a second one', () => waitForNotify(shared));
      },
    },
  });

const violated: AnyModel = dropping('tokio drop erases permit', ({ memory, word }) =>
  memory.store(word, EMPTY),
);

/** The word says "empty" after "waiting" only. */
export const fixed: AnyModel = dropping(
  'tokio drop erases permit, fixed',
  ({ memory, word }) => void memory.compareExchange(word, WAITING, EMPTY),
);

export default violated;
