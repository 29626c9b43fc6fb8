/**
 * A counter raised by a load and a store, in a word that also holds a permit.
 *
 * A `Notify` is a word: in its low bits whether a permit is stored, above them how often all were notified. The count
 * is raised under a lock, but a permit is stored without it:
 *
 *   T0  "broadcaster" loads the word: no permit
 *   T1  "task" stores a permit
 *   T2  "broadcaster" stores what it loaded, with the count raised: the permit is erased
 *   T3  "task" waits for the permit that it stored, and sleeps
 *
 * `fixed`: the count is raised by one atomic addition.
 *
 * Threads. 2.
 * Source.  tokio's `Notify::notify_waiters`, #3660.
 */
import { type AtomicMemory, type Cell, FutexMutex } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

// word = count · 4 + state
// state | meaning
//   0   | empty
//   1   | waiting: somebody is in the list
//   2   | notified: a permit is stored; drop it and somebody sleeps for good
const STATE_MASK = 3;
const EMPTY = 0;
const WAITING = 1;
const NOTIFIED = 2;
const COUNT_STEP = 4;

interface Shared {
  readonly memory: AtomicMemory;
  readonly word: Cell;
  /** Protects the list, the count, and the change from and to "waiting". */
  readonly lock: FutexMutex;
  /** 1 once the thread that waits was taken out of the list. */
  readonly wakeup: Cell;
}

/** Changes the state from one to the other; false if it is another. A failed round means that the count was raised. */
const change = ({ memory, word }: Shared, from: number, to: number): boolean => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const seen = memory.load(word);
    if ((seen & STATE_MASK) !== from) return false;
    if (memory.compareExchange(word, seen, seen - from + to) === seen) return true;
  }
};

const waitForNotify = (shared: Shared): void => {
  const { memory, lock, wakeup } = shared;
  lock.lock();
  const hasPermit = change(shared, NOTIFIED, EMPTY);
  if (!hasPermit) change(shared, EMPTY, WAITING);
  lock.unlock();
  if (hasPermit) return;
  for (const attempt = memory.attempt(); memory.load(wakeup) === 0; memory.retry(attempt))
    memory.wait(wakeup, 0);
};

type RaiseCount = (shared: Shared) => void;

const notifyAll = (shared: Shared, raiseCount: RaiseCount): void => {
  const { memory, lock, wakeup } = shared;
  lock.lock();
  raiseCount(shared);
  if (change(shared, WAITING, EMPTY)) {
    memory.store(wakeup, 1);
    memory.notify(wakeup);
  }
  lock.unlock();
};

const task: ThreadBody<Shared> = (shared, thread) => {
  thread.operation('notify one', () => void change(shared, EMPTY, NOTIFIED));
  thread.operation('wait for it', () => waitForNotify(shared));
};

const notifying = (name: string, raiseCount: RaiseCount): AnyModel =>
  defineModel({
    name,
    description: 'A permit that was stored is there for the next who waits.',
    setup: ({ memory, cells }): Shared => ({
      memory,
      word: cells.cell('word'),
      lock: new FutexMutex(memory, cells.cell('lock')),
      wakeup: cells.cell('wakeup'),
    }),
    threads: {
      broadcaster: (shared: Shared, thread) =>
        thread.operation('notify all', () => notifyAll(shared, raiseCount)),
      task,
    },
  });

const violated: AnyModel = notifying('tokio notify waiters store', ({ memory, word }) =>
  memory.store(word, memory.load(word) + COUNT_STEP),
);

/** One step: whatever else is in the word stays. */
export const fixed: AnyModel = notifying(
  'tokio notify waiters store, fixed',
  ({ memory, word }) => void memory.add(word, COUNT_STEP),
);

export default violated;
