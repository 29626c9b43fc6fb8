/**
 * A post that counts the waiters, looks away, and finds the value of the semaphore as it was.
 *
 * The value is the number of permits; -1 stands for "0, and somebody sleeps". Beside it is a count of waiters. A post
 * reads both, raises the value by a compare-exchange, and wakes one if the value was -1 or waiters were counted. A wait
 * that takes the last permit leaves 0, or -1 if it counted waiters:
 *
 *   T0  "poster" reads a value of 1 and no waiters
 *   T1  one user takes the permit: the value is 0
 *   T2  "waiter" and another user come and sleep: the value is -1
 *   T3  the first user posts: the value is 1, and "waiter" is woken
 *   T4  "poster" finds 1, as it was, makes it 2, and wakes nobody: it counted no waiters
 *   T5  "waiter" takes a permit; the other user sleeps beside the second one
 *
 * `fixed`: a sticky bit beside the value says that somebody may sleep. It stays when permits come and go; whoever clears
 * it wakes all, so that those who still must wait set it again.
 *
 * Threads. 4: with one user nothing is wrong.
 * Source.  musl, `sem_post`, commit 159d1f6c (the commit was not at hand; the code before it is in Zig's copy of musl).
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';

interface Bounds {
  readonly threads?: number;
}

interface Shared {
  readonly memory: AtomicMemory;
  readonly value: Cell;
  /** How many wait; counted before they sleep, and no more once they are awake. */
  readonly waiters: Cell;
}

interface Rules {
  readonly post: (shared: Shared) => void;
  /** Takes a permit if there is one. */
  readonly tryWait: (shared: Shared) => boolean;
  /** The value on which a waiter sleeps: no permits. */
  readonly asleep: number;
}

/** Runs `step` until it succeeds. A failed round means that another thread changed the value. */
const untilDone = <Result>(memory: AtomicMemory, step: () => Result | null): Result => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const result = step();
    if (result !== null) return result;
  }
};

/** -1 is a value like any other: it is gone as soon as there is a permit. */
const minusOne: Rules = {
  asleep: -1,
  post: ({ memory, value, waiters }) => {
    const mustWake = untilDone(memory, () => {
      const seen = memory.load(value);
      const waiting = memory.load(waiters);
      const raised = seen < 0 ? 1 : seen + 1;
      return memory.compareExchange(value, seen, raised) === seen ? seen < 0 || waiting > 0 : null;
    });
    if (mustWake) memory.notify(value, 1);
  },
  tryWait: ({ memory, value, waiters }) =>
    untilDone(memory, () => {
      const seen = memory.load(value);
      if (seen <= 0) return false;
      const isLast = seen === 1;
      const lowered = isLast && memory.load(waiters) > 0 ? -1 : seen - 1;
      return memory.compareExchange(value, seen, lowered) === seen ? true : null;
    }),
};

// value = permits + SLEEPERS if somebody may sleep: a wake is owed; drop it and somebody sleeps for good
const SLEEPERS = 1 << 31;
const PERMITS = ~SLEEPERS;

const stickyBit: Rules = {
  asleep: SLEEPERS,
  post: ({ memory, value, waiters }) => {
    const count = untilDone(memory, () => {
      const seen = memory.load(value);
      const waiting = memory.load(waiters);
      const raised = waiting <= 1 ? (seen + 1) & PERMITS : seen + 1;
      if (memory.compareExchange(value, seen, raised) !== seen) return null;
      if (seen >= 0) return 0;
      return waiting > 1 ? 1 : Number.POSITIVE_INFINITY;
    });
    if (count > 0) memory.notify(value, count);
  },
  tryWait: ({ memory, value }) =>
    untilDone(memory, () => {
      const seen = memory.load(value);
      if ((seen & PERMITS) === 0) return false;
      return memory.compareExchange(value, seen, seen - 1) === seen ? true : null;
    }),
};

const wait = (shared: Shared, { tryWait, asleep }: Rules): void => {
  const { memory, value, waiters } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (tryWait(shared)) return;
    memory.add(waiters, 1);
    memory.compareExchange(value, 0, asleep);
    memory.wait(value, asleep);
    memory.sub(waiters, 1);
  }
};

/** All threads but two are users. */
const semaphore = (name: string, rules: Rules, threads: number): AnyModel =>
  defineModel({
    name,
    description: 'Nobody sleeps for good where there are permits for all.',
    bounds: { threads },
    setup: ({ memory, cells }): Shared => {
      const value = cells.cell('value');
      memory.store(value, 1);
      return { memory, value, waiters: cells.cell('waiters') };
    },
    threads: {
      poster: (shared: Shared, thread) => thread.operation('post', () => rules.post(shared)),
      user: replicate(threads - 2, (shared: Shared, thread: Thread) => {
        thread.operation('wait', () => wait(shared, rules));
        thread.operation('post', () => rules.post(shared));
      }),
      waiter: (shared: Shared, thread) => thread.operation('wait', () => wait(shared, rules)),
    },
  });

/** "Somebody sleeps" is forgotten when there is a permit. */
export default function muslSemAba({ threads = 4 }: Bounds = {}): AnyModel {
  return semaphore('musl sem aba', minusOne, threads);
}

/** "Somebody sleeps" stays. */
export function fixed({ threads = 4 }: Bounds = {}): AnyModel {
  return semaphore('musl sem aba, fixed', stickyBit, threads);
}
