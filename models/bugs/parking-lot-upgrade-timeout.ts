/**
 * A writer that times out clears a flag that was cleared already, by subtraction.
 *
 * A writer announces itself in the word of the lock and waits for the last reader to leave. While it sleeps, a second
 * flag says so. The last reader clears that flag under the lock of the queue, whether or not it finds the writer there.
 * A writer whose time is up leaves the queue under that lock, and then, without it, takes both flags out of the word:
 *
 *   T0  "writer" sleeps: one reader and both flags are in the word
 *   T1  the time of "writer" is up: it leaves the queue
 *   T2  "reader" leaves, the last one: it finds nobody in the queue, and clears the second flag
 *   T3  "writer" subtracts both flags: the word is now -1, with every flag and 2³⁰ readers in it
 *
 * `fixed`: the second flag is cleared with the lock of the queue, where it is known to be set.
 *
 * Threads. 2 corrupt the word; whoever comes third sleeps for good.
 * Source.  parking_lot, `RawRwLock::wait_for_readers`, issue #465 (`try_write_for` corrupts the state), fixed in #466.
 */
import { type AtomicMemory, type Cell, FutexMutex } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

// word = readers · 4 + flags
// flag | meaning
//   1  | the writer sleeps in the queue: the last reader must wake it
//   2  | a writer has the lock, or waits for the readers to leave
const WRITER_SLEEPS = 1;
const WRITER = 2;
const READER = 4;

const TIMEOUT_MS = 1000;

interface Shared {
  readonly memory: AtomicMemory;
  readonly word: Cell;
  /** Protects the queue. */
  readonly queueLock: FutexMutex;
  /** 1 while the writer is in the queue. */
  readonly queued: Cell;
  /** 1 once the writer was taken out of the queue by somebody else. */
  readonly wakeup: Cell;
}

const hasReaders = (word: number): boolean => word >= READER;

/** Queues the writer, unless the readers have left by now. */
const queue = ({ memory, word, queueLock, queued }: Shared): boolean => {
  queueLock.lock();
  const seen = memory.load(word);
  const mustSleep = hasReaders(seen) && (seen & WRITER_SLEEPS) !== 0;
  if (mustSleep) memory.store(queued, 1);
  queueLock.unlock();
  return mustSleep;
};

/** Takes the writer out of the queue; `also` is done under the lock. False if it was not in it. */
const unqueue = ({ memory, queueLock, queued }: Shared, also: (wasQueued: boolean) => void): boolean => {
  queueLock.lock();
  const wasQueued = memory.exchange(queued, 0) === 1;
  also(wasQueued);
  queueLock.unlock();
  return wasQueued;
};

type GiveUp = (shared: Shared) => boolean;

/** Waits for the readers to leave; false if its time is up first. A failed round means that the readers have changed. */
const waitForReaders = (shared: Shared, giveUp: GiveUp): boolean => {
  const { memory, word, wakeup } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const seen = memory.load(word);
    if (!hasReaders(seen)) return true;
    if (memory.compareExchange(word, seen, seen | WRITER_SLEEPS) !== seen) continue;
    if (!queue(shared)) continue;
    if (memory.wait(wakeup, 0, TIMEOUT_MS) === 'timed-out' && giveUp(shared)) return false;
    memory.wait(wakeup, 0);
    memory.store(wakeup, 0);
  }
};

const giveUpUnlocked: GiveUp = (shared) => {
  if (!unqueue(shared, () => undefined)) return false;
  shared.memory.sub(shared.word, WRITER | WRITER_SLEEPS);
  return true;
};

const giveUpLocked: GiveUp = (shared) => {
  const { memory, word } = shared;
  const clear = (wasQueued: boolean): void => {
    if (wasQueued) memory.and(word, ~WRITER_SLEEPS);
  };
  if (!unqueue(shared, clear)) return false;
  memory.sub(word, WRITER);
  return true;
};

const writer =
  (giveUp: GiveUp): ThreadBody<Shared> =>
  (shared, thread) => {
    const { memory, word } = shared;
    const hasLocked = thread.operation('lock within its time', () => {
      memory.add(word, WRITER);
      return waitForReaders(shared, giveUp);
    });
    if (hasLocked) thread.operation('unlock', () => void memory.sub(word, WRITER));
  };

const wakeWriter = (shared: Shared): void => {
  const { memory, word, wakeup } = shared;
  if (!unqueue(shared, () => memory.and(word, ~WRITER_SLEEPS))) return;
  memory.store(wakeup, 1);
  memory.notify(wakeup);
};

const reader: ThreadBody<Shared> = (shared, thread) =>
  thread.operation('leave', () => {
    const before = shared.memory.sub(shared.word, READER);
    if (before < 2 * READER && (before & WRITER_SLEEPS) !== 0) wakeWriter(shared);
  });

const timingOut = (name: string, giveUp: GiveUp): AnyModel =>
  defineModel({
    name,
    description: 'A lock that everybody has left is free.',
    setup: ({ memory, cells }): Shared => {
      const word = cells.cell('word');
      memory.store(word, READER);
      const queueLock = new FutexMutex(memory, cells.cell('queue lock'));
      return { memory, word, queueLock, queued: cells.cell('queued'), wakeup: cells.cell('wakeup') };
    },
    threads: { writer: writer(giveUp), reader },
    final: ({ memory, word }) => {
      const left = memory.load(word);
      if (left !== 0) throw new Error(`Everybody has left the lock, and its word is ${left}`);
      return true;
    },
  });

const violated: AnyModel = timingOut('parking-lot upgrade timeout', giveUpUnlocked);

/** The flag is cleared where it is known to be set. */
export const fixed: AnyModel = timingOut('parking-lot upgrade timeout, fixed', giveUpLocked);

export default violated;
