/**
 * A wait for one exact value of an index that moves in jumps.
 *
 * A logger writes lines into a buffer and moves the write index; a worker reads all there are and moves the read index
 * to where it saw the write index. To learn when the worker is ready, the logger notes the write index, and waits until
 * the read index *equals* the note. It does not block for that: it goes on writing.
 *
 *   T0  the logger notes that the write index is 1, and waits for the read index to be 1
 *   T1  the logger writes another line: the write index is 2
 *   T2  the worker reads both lines: the read index goes from 0 to 2, and the worker has nothing left to do
 *   T3  the logger waits for a read index of 1, which does not come
 *
 * To wait for *at least* 1 is not enough (`onlyAtLeast`): when all has been read, both indexes start again at 0, and a
 * note from before is out of reach. In `fixed` the logger, notified in vain, notes the write index anew, as well.
 *
 * Threads. 2.
 * Source.  pino's thread-stream 4.2.0, issues #245 and #250; 4.2.1 has both parts of the fix (#246, #251).
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread, type ThreadBody } from 'heddle/checker';

/** The write index of a logger that writes no more. */
const CLOSED = -1;

interface Shared {
  readonly memory: AtomicMemory;
  readonly writeIndex: Cell;
  readonly readIndex: Cell;
  /**
   * How often the read index was notified. The wait is `Atomics.waitAsync`: a notify that comes after the call and
   * before the logger looks again is not missed. So the logger sleeps on this count, from what it was at the call.
   */
  readonly notified: Cell;
}

/** What the logger waits for, and the count of notifies when it last looked. */
interface Pending {
  readonly noted: number;
  readonly seen: number;
}

interface Rules {
  readonly isEnough: (read: number, noted: number) => boolean;
  /** Whether a notify in vain makes the logger note the write index anew. */
  readonly notesAnew: boolean;
}

const write = ({ memory, writeIndex }: Shared, index: number): void => {
  memory.store(writeIndex, index);
  memory.notify(writeIndex);
};

const moveReadIndex = ({ memory, readIndex, notified }: Shared, index: number): void => {
  memory.store(readIndex, index);
  memory.add(notified, 1);
  memory.notify(notified);
};

/** Looks whether enough was read; null if it was. */
const look = (
  { memory, readIndex, notified }: Shared,
  { isEnough }: Rules,
  noted: number,
): Pending | null => {
  const seen = memory.load(notified);
  return isEnough(memory.load(readIndex), noted) ? null : { noted, seen };
};

const begin = (shared: Shared, rules: Rules): Pending | null =>
  look(shared, rules, shared.memory.load(shared.writeIndex));

const finish = (shared: Shared, rules: Rules, begun: Pending): void => {
  const { memory, writeIndex, notified } = shared;
  let pending: Pending | null = begun;
  for (const attempt = memory.attempt(); ; memory.retry(attempt, pending.noted, pending.seen)) {
    memory.wait(notified, pending.seen);
    pending = look(shared, rules, rules.notesAnew ? memory.load(writeIndex) : pending.noted);
    if (pending === null) return;
  }
};

/** Waits until all is read, and sets both indexes back: the write index first, so that the worker finds no line. */
const startAgain = (shared: Shared): void => {
  const { memory, writeIndex, readIndex, notified } = shared;
  const written = memory.load(writeIndex);
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const seen = memory.load(notified);
    if (memory.load(readIndex) === written) break;
    memory.wait(notified, seen);
  }
  write(shared, 0);
  moveReadIndex(shared, 0);
};

/** Reads until the logger closes. */
const worker: ThreadBody<Shared> = (shared, thread) =>
  thread.operation('read lines', () => {
    const { memory, writeIndex, readIndex } = shared;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const written = memory.load(writeIndex);
      if (written === CLOSED) return;
      if (written === memory.load(readIndex)) memory.wait(writeIndex, written);
      else moveReadIndex(shared, written);
    }
  });

type Meanwhile = (shared: Shared, thread: Thread) => void;

const writeOn: Meanwhile = (shared, thread) => thread.operation('write line 2', () => write(shared, 2));
const flush: Meanwhile = (shared, thread) =>
  thread.operation('flush and start again', () => startAgain(shared));

const logging = (name: string, rules: Rules, meanwhile: Meanwhile): AnyModel =>
  defineModel({
    name,
    description: 'A logger that waits until its lines are read is told so once they are.',
    setup: ({ memory, cells }): Shared => ({
      memory,
      writeIndex: cells.cell('write index'),
      readIndex: cells.cell('read index'),
      notified: cells.cell('read notifies'),
    }),
    threads: {
      logger: (shared: Shared, thread) => {
        thread.operation('write line 1', () => write(shared, 1));
        const pending = thread.operation('begin to wait', () => begin(shared, rules));
        meanwhile(shared, thread);
        if (pending)
          thread.operation(`wait for read index ${pending.noted}`, () => finish(shared, rules, pending));
        thread.operation('close', () => write(shared, CLOSED));
      },
      worker,
    },
  });

const equals: Rules = { isEnough: (read, noted) => read === noted, notesAnew: false };
const atLeast: Rules = { isEnough: (read, noted) => read >= noted, notesAnew: false };

const violated: AnyModel = logging('thread-stream index', equals, writeOn);

/** Half of the fix: an index that was set back is never reached. */
export const onlyAtLeast: AnyModel = logging('thread-stream index, half fixed', atLeast, flush);

/** At least as much, of what is written when it looks. */
export const fixed: AnyModel = logging(
  'thread-stream index, fixed',
  { ...atLeast, notesAnew: true },
  (shared, thread) =>
    (thread.choose(['writes on', 'flushes']) === 'writes on' ? writeOn : flush)(shared, thread),
);

export default violated;
