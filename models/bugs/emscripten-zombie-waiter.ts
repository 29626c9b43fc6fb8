/**
 * A worker that has exited still waits, and takes the notify meant for another.
 *
 * Each thread listens for mail with `Atomics.waitAsync` on the first word of its own structure. When it exits, the
 * structure is freed; the wait cannot be cancelled, and stays. The memory is handed out again, and now that very word is
 * a mutex:
 *
 *   T0  the worker listens on the word, and exits; the wait stays behind
 *   T1  "main" frees the structure, gets the same word for a mutex, and locks it
 *   T2  "live" finds the mutex locked, and falls asleep on the word, behind the one who has exited
 *   T3  "main" unlocks, and wakes the first who waits: the one who has exited, who does nothing
 *   T4  "live" sleeps beside a free mutex
 *
 * `fixed`: before the structure is freed, all who wait on the word are notified.
 *
 * Threads. 3, of which one is only the wait that was left behind: it takes the notify and ends. Its timeout stands for
 *          the end of the process, which a pending `waitAsync` does not hold up.
 * Source.  emscripten, issue #27492 (a lost `condition_variable::notify_all`, in the end), fixed by #27501.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

// word | meaning
//   0  | a free mutex
//   1  | a locked mutex, nobody sleeps
//   2  | a locked mutex, somebody may sleep: a wake is owed
//   9  | the structure of a thread, which listens here for mail
const FREE = 0;
const LOCKED = 1;
const MARKED = 2;
const STRUCTURE = 9;

const UNTIL_THE_END_MS = 1000;

interface Shared {
  readonly memory: AtomicMemory;
  readonly word: Cell;
  /** 1 once the mutex may be used. */
  readonly isMutex: Cell;
}

const unlock = ({ memory, word }: Shared): void => {
  if (memory.exchange(word, FREE) === MARKED) memory.notify(word, 1);
};

/** Takes the mutex with the mark: at worst a wake too many. A failed round follows somebody else's unlock. */
const lock = ({ memory, word }: Shared): void => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (memory.exchange(word, MARKED) === FREE) return;
    memory.wait(word, MARKED);
  }
};

const exited: ThreadBody<Shared> = ({ memory, word }, thread) =>
  thread.operation('listen for mail', () => void memory.wait(word, STRUCTURE, UNTIL_THE_END_MS));

const main =
  (free: (shared: Shared) => void): ThreadBody<Shared> =>
  (shared, thread) => {
    const { memory, isMutex } = shared;
    thread.operation('free, lock mutex there', () => free(shared));
    thread.operation('let live start', () => {
      memory.store(isMutex, 1);
      memory.notify(isMutex);
    });
    thread.operation('unlock', () => unlock(shared));
  };

const live: ThreadBody<Shared> = (shared, thread) => {
  thread.operation('start', () => void shared.memory.wait(shared.isMutex, 0));
  thread.operation('lock', () => lock(shared));
  thread.operation('unlock', () => unlock(shared));
};

const reused = (name: string, free: (shared: Shared) => void): AnyModel =>
  defineModel({
    name,
    description: 'Whoever waits for a mutex gets it, whatever its memory was before.',
    setup: ({ memory, cells }): Shared => {
      const word = cells.cell('word');
      memory.store(word, STRUCTURE);
      return { memory, word, isMutex: cells.cell('is mutex') };
    },
    threads: { exited, main: main(free), live },
  });

const violated: AnyModel = reused('emscripten zombie waiter', ({ memory, word }) =>
  memory.store(word, LOCKED),
);

/** Nobody waits on memory that is freed. */
export const fixed: AnyModel = reused('emscripten zombie waiter, fixed', ({ memory, word }) => {
  memory.store(word, FREE);
  memory.notify(word);
  memory.store(word, LOCKED);
});

export default violated;
