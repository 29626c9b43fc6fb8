/**
 * A waiter that is woken in time and finds its time over takes the wake with it.
 *
 * A mutex with a timeout. An unlock wakes one waiter. The waiter, awake, looks at the clock first: it is late, so it
 * throws. The wake was the only one, and it was meant for whoever can use the mutex.
 *
 *   T0  "patient" and "hurried" sleep, "hurried" in front
 *   T1  "holder" unlocks, and wakes "hurried"
 *   T2  "hurried" finds that its deadline has passed, and leaves
 *   T3  "patient" sleeps beside a free mutex
 *
 * `fixed`: whoever was woken and leaves wakes the next one.
 *
 * Threads. 3: the wake must have somebody else to go to. The clock is a choice here: the deadline has passed, or not.
 * Source.  dahlia-concurrency 1.0.1, `Mutex`; told from a description: its code could not be found.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread, type ThreadBody } from 'heddle/checker';

const FREE = 0;
const LOCKED = 1;
const TIMEOUT_MS = 1000;

interface Shared {
  readonly memory: AtomicMemory;
  readonly mutex: Cell;
}

const tryLock = ({ memory, mutex }: Shared): boolean => memory.compareExchange(mutex, FREE, LOCKED) === FREE;

/** Wakes one whenever it unlocks, whether or not somebody sleeps. */
const unlock = ({ memory, mutex }: Shared): void => {
  memory.store(mutex, FREE);
  memory.notify(mutex, 1);
};

const holder: ThreadBody<Shared> = (shared, thread) => thread.operation('unlock', () => unlock(shared));

const patient: ThreadBody<Shared> = (shared, thread) => {
  const { memory, mutex } = shared;
  thread.operation('lock', () => {
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      if (tryLock(shared)) return;
      memory.wait(mutex, LOCKED);
    }
  });
  thread.operation('unlock', () => unlock(shared));
};

type Leave = (shared: Shared) => void;

/** Locks within its time, or leaves. */
const hurried =
  (leaveWoken: Leave): ThreadBody<Shared> =>
  (shared, thread: Thread) => {
    const { memory, mutex } = shared;
    const hasLocked = thread.operation('lock', () => {
      for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
        if (tryLock(shared)) return true;
        const woken = memory.wait(mutex, LOCKED, TIMEOUT_MS);
        if (woken === 'timed-out') return false;
        const isLate = thread.choose(['in time', 'late']) === 'late';
        if (!isLate) continue;
        if (woken === 'ok') leaveWoken(shared);
        return false;
      }
    });
    if (hasLocked) thread.operation('unlock', () => unlock(shared));
  };

const mutexWith = (name: string, leaveWoken: Leave): AnyModel =>
  defineModel({
    name,
    description: 'Whoever waits for a mutex gets it once it is free, though another one gives up.',
    setup: ({ memory, cells }): Shared => {
      const mutex = cells.cell('mutex');
      memory.store(mutex, LOCKED);
      return { memory, mutex };
    },
    threads: { holder, hurried: hurried(leaveWoken), patient },
  });

const violated: AnyModel = mutexWith('dahlia timeout swallows wake', () => undefined);

/** A wake that is not used goes to the next one. */
export const fixed: AnyModel = mutexWith(
  'dahlia timeout swallows wake, fixed',
  ({ memory, mutex }) => void memory.notify(mutex, 1),
);

export default violated;
