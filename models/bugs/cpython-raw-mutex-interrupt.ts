/**
 * A waiter that takes any wakeup for its own, and is gone when its own comes.
 *
 * The node of a waiter, with the semaphore that it sleeps on, lives on the stack of its thread. An unlock takes the node
 * out of the word of the mutex, and then posts the semaphore. The sleep can end early, interrupted by a signal:
 *
 *   T0  "waiter" puts its node into the word, and sleeps
 *   T1  "holder" unlocks: it takes the node out, and is about to post
 *   T2  "waiter" is interrupted, finds the mutex free, locks it, and returns: its node is gone
 *   T3  "holder" posts a semaphore that does not exist any more
 *
 * `fixed`: the waiter sleeps again until its semaphore was posted.
 *
 * Threads. 2, and one spurious wakeup: without it nothing goes wrong.
 * Source.  CPython, `_PyRawMutex_LockSlow`, gh-148820, fixed in gh-148852. Not in the list that this corpus began with.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread, type ThreadBody } from 'heddle/checker';

// word | meaning
//   0  | free
//   1  | locked
//   3  | locked, and the node of the waiter is linked: an unlock must post its semaphore
const FREE = 0;
const LOCKED = 1;
const LINKED = 3;

interface Bounds {
  readonly spuriousWakeups?: number;
}

interface Shared {
  readonly memory: AtomicMemory;
  readonly word: Cell;
  /** The semaphore in the waiter's node: 1 once it was posted. */
  readonly semaphore: Cell;
  /** 1 while the node exists. */
  readonly node: Cell;
}

type Sleep = (shared: Shared) => void;

const sleepOnce: Sleep = ({ memory, semaphore }) => void memory.wait(semaphore, 0);

const sleepUntilPosted: Sleep = ({ memory, semaphore }) => {
  for (const attempt = memory.attempt(); memory.load(semaphore) === 0; memory.retry(attempt)) {
    memory.wait(semaphore, 0);
  }
};

const lock = (shared: Shared, sleep: Sleep): void => {
  const { memory, word } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const seen = memory.compareExchange(word, FREE, LOCKED);
    if (seen === FREE) return;
    if (memory.compareExchange(word, seen, LINKED) === seen) sleep(shared);
  }
};

const unlock = ({ memory, word, semaphore, node }: Shared, thread: Thread): void => {
  if (memory.exchange(word, FREE) !== LINKED) return;
  thread.assert(memory.load(node) === 1, 'The semaphore that is to be posted does not exist any more.');
  memory.store(semaphore, 1);
  memory.notify(semaphore);
};

const holder: ThreadBody<Shared> = (shared, thread) =>
  thread.operation('unlock', () => unlock(shared, thread));

const waiter =
  (sleep: Sleep): ThreadBody<Shared> =>
  (shared, thread) => {
    thread.operation('lock', () => lock(shared, sleep));
    thread.operation('return', () => shared.memory.store(shared.node, 0));
  };

const interrupting = (name: string, sleep: Sleep, spuriousWakeups: number): AnyModel =>
  defineModel({
    name,
    description: 'Nobody posts a semaphore that does not exist any more.',
    bounds: { spuriousWakeups },
    spuriousWakeups,
    setup: ({ memory, cells }): Shared => {
      const word = cells.cell('word');
      const node = cells.cell('node');
      memory.store(word, LOCKED);
      memory.store(node, 1);
      return { memory, word, semaphore: cells.cell('semaphore'), node };
    },
    threads: { holder, waiter: waiter(sleep) },
  });

/** Whatever ends the sleep is taken for a post. */
export default function rawMutexInterrupt({ spuriousWakeups = 1 }: Bounds = {}): AnyModel {
  return interrupting('cpython raw mutex interrupt', sleepOnce, spuriousWakeups);
}

/** The waiter sleeps until it was posted. */
export function fixed({ spuriousWakeups = 1 }: Bounds = {}): AnyModel {
  return interrupting('cpython raw mutex interrupt, fixed', sleepUntilPosted, spuriousWakeups);
}
