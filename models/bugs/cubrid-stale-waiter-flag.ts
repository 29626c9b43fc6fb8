/**
 * A flag that says "somebody waits" outlives the last who waited, and whoever comes next spins for ever.
 *
 * A page has a word: whether it is latched, and whether threads wait for it. To latch an idle page is one
 * compare-exchange, from "not latched, nobody waits"; if it fails, it is tried again, since somebody must be at work
 * there. Threads that wait for the page to be flushed raise the flag, too:
 *
 *   T0  "reader" finds that the page is being flushed, raises the flag, and sleeps
 *   T1  "flusher" ends the flush: it takes everybody who waits for it out of the queue, and leaves the flag up
 *   T2  "reader" wakes, and tries to latch the page: not latched, but somebody waits
 *   T3  "reader" tries again, and again: nobody waits, and nobody will take the flag down
 *
 * `fixed`: whoever takes the last waiter out of the queue takes the flag down.
 *
 * Threads. 2.
 * Source.  CUBRID, page buffer, CBRD-27084 (#7487): a server that hangs at full load, seen while building an index in
 *          parallel. Not in the list that this corpus began with.
 */
import { type AtomicMemory, type Cell, FutexMutex } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

// word = LATCHED + SOMEBODY_WAITS
const IDLE = 0;
const LATCHED = 1;
const SOMEBODY_WAITS = 2;

interface Shared {
  readonly memory: AtomicMemory;
  readonly word: Cell;
  /** Protects the queue. */
  readonly lock: FutexMutex;
  /** 1 while the page is being flushed. */
  readonly flushing: Cell;
  /** 1 while the reader is in the queue of those who wait for the flush. */
  readonly queued: Cell;
  readonly wakeup: Cell;
}

const waitForFlush = ({ memory, word, lock, flushing, queued, wakeup }: Shared): void => {
  lock.lock();
  const mustWait = memory.load(flushing) === 1;
  if (mustWait) {
    memory.or(word, SOMEBODY_WAITS);
    memory.store(queued, 1);
  }
  lock.unlock();
  if (mustWait) memory.wait(wakeup, 0);
};

/** A failed round means that somebody is at work on the page: so it was thought. */
const latch = ({ memory, word }: Shared): void => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (memory.compareExchange(word, IDLE, LATCHED) === IDLE) return;
    memory.pause();
  }
};

const reader: ThreadBody<Shared> = (shared, thread) => {
  thread.operation('wait for the flush', () => waitForFlush(shared));
  thread.operation('latch the page', () => latch(shared));
  thread.operation('unlatch the page', () => void shared.memory.and(shared.word, ~LATCHED));
};

type EmptyQueue = (shared: Shared) => void;

const flusher =
  (emptied: EmptyQueue): ThreadBody<Shared> =>
  (shared, thread) =>
    thread.operation('end the flush', () => {
      const { memory, lock, flushing, queued, wakeup } = shared;
      lock.lock();
      memory.store(flushing, 0);
      const isQueued = memory.exchange(queued, 0) === 1;
      if (isQueued) emptied(shared);
      lock.unlock();
      if (!isQueued) return;
      memory.store(wakeup, 1);
      memory.notify(wakeup);
    });

const flushed = (name: string, emptied: EmptyQueue): AnyModel =>
  defineModel({
    name,
    description: 'A page that nobody uses can be latched.',
    properties: ['livelock'],
    setup: ({ memory, cells }): Shared => {
      const word = cells.cell('word');
      const flushing = cells.cell('flushing');
      memory.store(flushing, 1);
      const lock = new FutexMutex(memory, cells.cell('lock'));
      return { memory, word, lock, flushing, queued: cells.cell('queued'), wakeup: cells.cell('wakeup') };
    },
    threads: { reader, flusher: flusher(emptied) },
  });

const violated: AnyModel = flushed('cubrid stale waiter flag', () => undefined);

/** The flag goes down with the last who waits. */
export const fixed: AnyModel = flushed(
  'cubrid stale waiter flag, fixed',
  ({ memory, word }) => void memory.and(word, ~SOMEBODY_WAITS),
);

export default violated;
