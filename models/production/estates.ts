/** What a thread that dies may leave behind: how it holds it, as production does, and how it is taken back. */
import {
  type Access,
  type Account,
  type AtomicMemory,
  accessSteps,
  acquireSteps,
  giveBackAccesses,
  HeldAccesses,
  HeldPermits,
  heldFor,
  lockSteps,
  Mutex,
  type QueueName,
  RecordedSteps,
  RwLock,
  Semaphore,
  sleepThrough,
  type Undertaker,
  Wait,
  type WaitSteps,
} from 'heddle/algorithms';
import type { SetUp } from 'heddle/checker';
import { kindOf } from '../phases/bounds.ts';

/** Something that is held, in the words of the model. */
export interface Estate<Thing> {
  readonly name: string;
  /** The mortal thread sees it as its owner, all others as somebody else. On `sound` memory nobody dies. */
  layOut(
    memory: AtomicMemory,
    cells: SetUp['cells'],
    at: 'create' | 'attach',
    by: 'mortal' | 'others',
    sound: AtomicMemory,
  ): Thing;
  /** What the undertaker does first of all. */
  start?(thing: Thing): void;
  /** What the mortal thread does, keeping account of it; returns whether there is something to release then. */
  acquire(thing: Thing, account: Account, memory: AtomicMemory): boolean;
  /** Perhaps: it may also end without. */
  release?(thing: Thing, account: Account): void;
  /** What the survivor does; returns whether it was served. */
  useOnce(thing: Thing, timeoutMs: number): boolean;
  undertakerFor(thing: Thing): Undertaker;
  /** What the undertaker does once it has reclaimed. */
  end?(thing: Thing): void;
  /** Whether everything is where it belongs, if nothing is in doubt. */
  isWhole(thing: Thing, isServed: boolean): boolean;
  /** Whether there is at least not more than at first. */
  isNotDoubled(thing: Thing): boolean;
}

/** The mortal thread and the survivor. */
export const WAITERS = 2;

/** Goes through a wait as a participant does. */
export function waitAs<Outcome extends string>(
  account: Account,
  memory: AtomicMemory,
  steps: WaitSteps<Outcome>,
  gainOf: (outcome: Outcome) => number,
  timeoutMs: number = Number.POSITIVE_INFINITY,
): Outcome | 'timed-out' {
  const wait = new Wait(new RecordedSteps(steps, account, gainOf));
  return sleepThrough(memory, wait, timeoutMs, 0);
}

/** Runs steps that never wait, so that a death in the midst of them is noticed. */
export function stepAs(account: Account, body: () => void): void {
  account.beginStep();
  body();
  account.endStep();
}

/** Permits: what is held stands in the account. */
export const permitsOf = (queue: QueueName, fair: boolean, permits = 1): Estate<Semaphore> => {
  const options = { permits, maxWaiters: WAITERS, queue, fair };
  return {
    name: `${permits} of a ${kindOf(fair)}`,
    layOut: (memory, cells, at) => Semaphore[at](memory, options, cells),
    acquire: (semaphore, account, memory) => {
      if (new HeldPermits(semaphore, account).tryTake(1) !== 'acquired') {
        waitAs(account, memory, acquireSteps(semaphore, 1), () => 1);
      }
      return true;
    },
    release: (semaphore, account) => new HeldPermits(semaphore, account).giveBack(1),
    useOnce: (semaphore, timeoutMs) => {
      const isServed = semaphore.acquire(1, { timeoutMs }) === 'acquired';
      if (isServed) semaphore.release();
      return isServed;
    },
    undertakerFor: (semaphore) => ({
      cancel: (ticket) => semaphore.cancelAcquire(ticket),
      giveBack: (held) => {
        if (held > 0) semaphore.release(held);
        return held;
      },
      tend: () => semaphore.tend(),
    }),
    isWhole: (semaphore) => semaphore.availablePermits === permits && semaphore.isIdle,
    isNotDoubled: (semaphore) => semaphore.availablePermits <= permits,
  };
};

/** A lock: who holds it stands in its own word, so no account is kept of taking it. */
export const lockOf = (queue: QueueName, fair: boolean): Estate<Mutex> => {
  const options = { maxWaiters: WAITERS, queue, fair };
  return {
    name: fair ? 'a mutex' : 'a barging mutex',
    layOut: (memory, cells, at, by) =>
      Mutex[at](memory, { ...options, owner: by === 'mortal' ? 2 : 1 }, cells),
    acquire: (mutex, account, memory) => {
      if (!mutex.tryLock()) waitAs(account, memory, lockSteps(mutex), () => 0);
      return true;
    },
    release: (mutex, account) => stepAs(account, () => mutex.unlock()),
    useOnce: (mutex, timeoutMs) => {
      const isServed = mutex.tryLockFor(timeoutMs);
      if (isServed) mutex.unlock();
      return isServed;
    },
    undertakerFor: (mutex) => ({
      cancel: (ticket) => mutex.cancelLock(ticket),
      giveBack: () => Number(mutex.reclaim()),
      tend: () => {},
    }),
    isWhole: (mutex) => !mutex.isLocked && mutex.isIdle,
    isNotDoubled: () => true,
  };
};

/** A reader or the writer inside: what is held stands in the account. */
export const accessTo = (queue: QueueName, access: Access): Estate<RwLock> => {
  const options = { maxWaiters: WAITERS, queue };
  return {
    name: `a ${access} access`,
    layOut: (memory, cells, at) => RwLock[at](memory, options, cells),
    acquire: (lock, account, memory) => {
      if (!new HeldAccesses(lock, account).tryTake(access)) {
        waitAs(account, memory, accessSteps(lock, access), () => heldFor(access));
      }
      return true;
    },
    release: (lock, account) => new HeldAccesses(lock, account).giveBack(heldFor(access)),
    useOnce: (lock, timeoutMs) => {
      const isServed = lock.tryLockFor('write', timeoutMs);
      if (isServed) lock.unlock('write');
      return isServed;
    },
    undertakerFor: (lock) => ({
      cancel: (ticket) => lock.cancelLock(ticket),
      giveBack: (held) => giveBackAccesses(lock, held),
      tend: () => lock.tend(),
    }),
    isWhole: ({ holders, isIdle }) => holders.readers === 0 && holders.writers === 0 && isIdle,
    isNotDoubled: ({ holders }) => holders.readers >= 0,
  };
};
