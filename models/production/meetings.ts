/** Where threads meet that hold nothing: what one that dies there leaves behind, and how the others go on. */
import {
  Barrier,
  barrierSteps,
  type Cell,
  Condvar,
  condvarSteps,
  Event,
  FutexMutex,
  Latch,
  type Lockable,
  latchSteps,
  listenSteps,
  Notify,
  notifySteps,
  Once,
  onceSteps,
  type QueueName,
  RecordedSteps,
  sleepThrough,
  Wait,
} from 'heddle/algorithms';
import type { SetUp } from 'heddle/checker';
import { type Estate, stepAs, WAITERS, waitAs } from './estates.ts';
import type { Deaths } from './reclaim.ts';

type Memory = SetUp['memory'];

const nothing = (): number => 0;

/** A run that nobody completes is given up, and another thread runs. */
export const runOf = (queue: QueueName): Estate<Once> => {
  const options = { maxWaiters: WAITERS, queue };
  return {
    name: 'a once',
    layOut: (memory, cells, at) => Once[at](memory, options, cells),
    acquire: (once, account, memory) =>
      waitAs(account, memory, onceSteps(once), (claimed) => Number(claimed === 'claimed')) === 'claimed',
    release: (once, account) =>
      stepAs(account, () => {
        account.add(-1);
        once.complete();
      }),
    useOnce: (once, timeoutMs) => once.run(() => {}, { timeoutMs }) !== 'timed-out',
    undertakerFor: (once) => ({
      cancel: (ticket) => once.cancelWait(ticket),
      giveBack: (held) => {
        if (held > 0) once.abandon();
        return held;
      },
      tend: () => once.tend(),
    }),
    isWhole: (once, isServed) => once.isIdle && (once.isDone || !isServed),
    isNotDoubled: () => true,
  };
};

interface Rendezvous {
  readonly memory: Memory;
  readonly barrier: Barrier;
  /** 1 once the arrival of the dead has been taken back. */
  readonly missing: Cell;
}

/** Whoever died waiting has not arrived: another one takes its place. */
export const placeAt = (queue: QueueName, deaths: Deaths): Estate<Rendezvous> => {
  const options = { parties: 2, maxWaiters: WAITERS, queue };
  const patience = deaths === 'asleep' ? Number.POSITIVE_INFINITY : 1;
  return {
    name: 'a place at a barrier',
    layOut: (memory, cells, at) => ({
      memory,
      barrier: Barrier[at](memory, options, cells),
      missing: cells.cell('missing'),
    }),
    // If the survivor gave up, only its own patience ends its wait.
    acquire: ({ barrier }, account, memory) => {
      waitAs(account, memory, barrierSteps(barrier), nothing, patience);
      return false;
    },
    useOnce: ({ barrier }, timeoutMs) => barrier.wait({ timeoutMs }) !== 'timed-out',
    undertakerFor: ({ memory, barrier, missing }) => ({
      cancel: (ticket) => {
        if (barrier.cancelWait(ticket) === 'timed-out') memory.store(missing, 1);
      },
      giveBack: nothing,
      tend: () => barrier.tend(),
    }),
    end: ({ memory, barrier, missing }) => {
      if (memory.load(missing) === 1) barrier.wait({ timeoutMs: patience });
    },
    isWhole: ({ barrier }) => barrier.arrived === 0 && barrier.isIdle,
    isNotDoubled: () => true,
  };
};

/** Both count the latch down and wait for each other. What was counted stays counted. */
export const waitAt = (queue: QueueName, deaths: Deaths): Estate<Latch> => {
  const options = { count: 2, maxWaiters: WAITERS, queue };
  return {
    name: 'a wait at a latch',
    layOut: (memory, cells, at) => Latch[at](memory, options, cells),
    acquire: (latch, account, memory) => {
      stepAs(account, () => latch.countDown());
      waitAs(account, memory, latchSteps(latch), nothing);
      return false;
    },
    useOnce: (latch, timeoutMs) => {
      latch.countDown();
      return latch.wait({ timeoutMs }) === 'open';
    },
    undertakerFor: (latch) => ({
      cancel: (ticket) => latch.cancelWait(ticket),
      giveBack: nothing,
      tend: () => latch.tend(),
    }),
    isWhole: (latch) => latch.isIdle && (latch.isOpen || deaths === 'anywhere'),
    isNotDoubled: () => true,
  };
};

/** One notification goes round: whoever hears it notifies another. Who dies asleep has not heard it. */
export const turnAt = (queue: QueueName, deaths: Deaths): Estate<Notify> => {
  const options = { maxWaiters: WAITERS, queue };
  return {
    name: 'a turn at a notify',
    layOut: (memory, cells, at) => Notify[at](memory, options, cells),
    start: (notify) => notify.notifyOne(),
    acquire: (notify, account, memory) => {
      waitAs(account, memory, notifySteps(notify), nothing);
      stepAs(account, () => notify.notifyOne());
      return false;
    },
    useOnce: (notify, timeoutMs) => {
      const isNotified = notify.wait({ timeoutMs }) === 'notified';
      if (isNotified) notify.notifyOne();
      return isNotified;
    },
    undertakerFor: (notify) => ({
      cancel: (ticket) => notify.cancelWait(ticket),
      giveBack: nothing,
      tend: () => notify.tend(),
    }),
    // Who dies between hearing it and notifying takes it along.
    isWhole: (notify) => notify.isIdle && (notify.isNotified || deaths === 'anywhere'),
    isNotDoubled: () => true,
  };
};

interface Announcement {
  readonly memory: Memory;
  readonly event: Event;
  readonly isReady: Cell;
}

/** One of those who listen is notified, and notifies another. Who dies asleep has not heard it. */
export const earFor = (queue: QueueName): Estate<Announcement> => {
  const options = { maxWaiters: WAITERS, queue };
  return {
    name: 'an ear for an event',
    layOut: (memory, cells, at) => ({
      memory,
      event: Event[at](memory, options, cells),
      isReady: cells.cell('isReady'),
    }),
    start: ({ memory, event, isReady }) => {
      memory.store(isReady, 1);
      event.notify(1);
    },
    acquire: ({ memory: steps, event, isReady }, account, memory) => {
      const wait = new Wait(new RecordedSteps(listenSteps(event), account, nothing));
      wait.begin();
      if (steps.load(isReady) === 1) wait.abort();
      else sleepThrough(memory, wait, Number.POSITIVE_INFINITY, 0);
      stepAs(account, () => event.notify(1));
      return false;
    },
    useOnce: ({ memory, event, isReady }, timeoutMs) => {
      const listener = event.listen();
      const hasHeard = memory.load(isReady) === 1;
      if (hasHeard) event.discard(listener);
      const isServed = hasHeard || event.wait(listener, { timeoutMs }) === 'notified';
      event.notify(1);
      return isServed;
    },
    undertakerFor: ({ event }) => ({
      cancel: (ticket) => event.discard(ticket),
      giveBack: nothing,
      tend: () => {},
    }),
    isWhole: ({ event }) => event.isIdle,
    isNotDoubled: () => true,
  };
};

interface Condition {
  readonly memory: Memory;
  readonly mutex: Lockable;
  readonly condvar: Condvar;
  readonly isReady: Cell;
}

/** Runs `body`, which may unlock; also whoever dies in it does not keep the lock, as if that were reclaimed at once. */
function withLock(mutex: Lockable, body: (lent: Lockable) => void): void {
  mutex.lock();
  let isHeld = true;
  const unlock = (): void => {
    isHeld = false;
    mutex.unlock();
  };
  try {
    body({ lock: () => mutex.lock(), unlock });
  } finally {
    if (isHeld) mutex.unlock();
  }
}

/** One of those who wait is notified, and notifies another. The mutex is sound: what becomes of it is its own matter. */
export const hopeFor = (queue: QueueName): Estate<Condition> => {
  const options = { maxWaiters: WAITERS, queue };
  return {
    name: 'a hope for a condition',
    layOut: (memory, cells, at, _, sound) => ({
      memory: sound,
      mutex: new FutexMutex(sound, cells.cell('mutex')),
      condvar: Condvar[at](memory, options, cells),
      isReady: cells.cell('isReady'),
    }),
    start: ({ memory, mutex, condvar, isReady }) => {
      mutex.lock();
      memory.store(isReady, 1);
      mutex.unlock();
      condvar.notifyOne();
    },
    acquire: ({ memory: sound, mutex, condvar, isReady }, account, memory) => {
      withLock(mutex, (lent) => {
        if (sound.load(isReady) === 0) waitAs(account, memory, condvarSteps(condvar, lent), nothing);
      });
      stepAs(account, () => condvar.notifyOne());
      return false;
    },
    useOnce: ({ memory, mutex, condvar, isReady }, timeoutMs) => {
      mutex.lock();
      const ended = condvar.waitWhile(mutex, () => memory.load(isReady) === 0, { timeoutMs });
      mutex.unlock();
      condvar.notifyOne();
      return ended === 'ready';
    },
    undertakerFor: ({ condvar }) => ({
      cancel: (ticket) => {
        if (condvar.cancelWait(ticket) === 'notified') condvar.notifyOne();
      },
      giveBack: nothing,
      tend: () => {},
    }),
    isWhole: ({ condvar }) => condvar.isIdle,
    isNotDoubled: () => true,
  };
};
