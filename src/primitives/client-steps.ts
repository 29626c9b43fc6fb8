/** What a client of each primitive waits for, in steps: the primitives' own, in one shape. */
import type { Barrier } from './barrier.ts';
import type { Condvar } from './condvar.ts';
import type { Event } from './event.ts';
import type { Lockable } from './futex-mutex.ts';
import type { Latch } from './latch.ts';
import type { Mutex } from './mutex.ts';
import type { Notify } from './notify.ts';
import type { Once } from './once.ts';
import type { Access, RwLock } from './rw-lock.ts';
import type { Semaphore } from './semaphore.ts';
import type { WaitSteps } from './wait.ts';

const withdrawn = 'withdrawn';

/** Nobody needs the wake of such a wait: it was meant for everybody. */
const renounce = (): void => {};

export const acquireSteps = (semaphore: Semaphore, permits: number): WaitSteps<'acquired' | 'closed'> => ({
  begin: () => semaphore.beginAcquire(permits),
  waitPoint: (ticket) => semaphore.waitPoint(ticket),
  finish: (ticket) => {
    const finished = semaphore.finishAcquire(ticket);
    if (finished === 'waiting') return ticket;
    return finished === 'woken' ? 'again' : finished;
  },
  withdraw: (ticket) => {
    const left = semaphore.withdrawAcquire(ticket);
    return left === 'woken' ? 'again' : left;
  },
  cancel: (ticket) => {
    semaphore.cancelAcquire(ticket);
    return withdrawn;
  },
  renounce: () => semaphore.renounce(),
});

export const lockSteps = (mutex: Mutex): WaitSteps<'locked'> => ({
  begin: () => mutex.beginLock(),
  waitPoint: (ticket) => mutex.waitPoint(ticket),
  finish: (ticket) => {
    const finished = mutex.finishLock(ticket);
    if (finished === 'waiting') return ticket;
    return finished === 'woken' ? 'again' : finished;
  },
  withdraw: (ticket) => {
    const left = mutex.withdrawLock(ticket);
    return left === 'woken' ? 'again' : left;
  },
  cancel: (ticket) => {
    mutex.cancelLock(ticket);
    return withdrawn;
  },
  renounce: () => mutex.renounce(),
});

export const accessSteps = (lock: RwLock, access: Access): WaitSteps<'locked'> => ({
  begin: () => lock.beginLock(access),
  waitPoint: (ticket) => lock.waitPoint(ticket),
  finish: (ticket) => (lock.finishLock(ticket) ? 'locked' : ticket),
  withdraw: (ticket) => (lock.withdrawLock(ticket) ? 'locked' : withdrawn),
  cancel: (ticket) => {
    lock.cancelLock(ticket);
    return withdrawn;
  },
  renounce,
});

/** The mutex is unlocked by the first step, and by none locked again. A notification not made use of goes to another. */
export const condvarSteps = (condvar: Condvar, mutex: Lockable): WaitSteps<'notified'> => ({
  begin: () => condvar.beginWait(mutex),
  waitPoint: (ticket) => condvar.waitPoint(ticket),
  finish: (ticket) => (condvar.finishWait(ticket) ? 'notified' : ticket),
  withdraw: (ticket) => (condvar.cancelWait(ticket) === 'notified' ? 'notified' : withdrawn),
  cancel: (ticket) => {
    if (condvar.cancelWait(ticket) === 'notified') condvar.notifyOne();
    return withdrawn;
  },
  renounce,
});

export const notifySteps = (notify: Notify): WaitSteps<'notified'> => ({
  begin: () => notify.beginWait(),
  waitPoint: (ticket) => notify.waitPoint(ticket),
  finish: (ticket) => (notify.finishWait(ticket) ? 'notified' : ticket),
  withdraw: (ticket) => (notify.withdrawWait(ticket) === 'notified' ? 'notified' : withdrawn),
  cancel: (ticket) => {
    notify.cancelWait(ticket);
    return withdrawn;
  },
  renounce,
});

/** Its first step begins to listen. */
export const listenSteps = (event: Event): WaitSteps<'notified'> => ({
  begin: () => event.listen(),
  waitPoint: (ticket) => event.waitPoint(ticket),
  finish: (ticket) => (event.finishWait(ticket) ? 'notified' : ticket),
  withdraw: (ticket) => (event.withdraw(ticket) === 'notified' ? 'notified' : withdrawn),
  cancel: (ticket) => {
    event.discard(ticket);
    return withdrawn;
  },
  renounce,
});

export const latchSteps = (latch: Latch): WaitSteps<'open'> => ({
  begin: () => latch.beginWait(),
  waitPoint: (ticket) => latch.waitPoint(ticket),
  finish: (ticket) => {
    const finished = latch.finishWait(ticket);
    if (finished === 'waiting') return ticket;
    return finished === 'woken' ? 'again' : finished;
  },
  withdraw: (ticket) => {
    latch.cancelWait(ticket);
    return latch.isOpen ? 'open' : withdrawn;
  },
  cancel: (ticket) => {
    latch.cancelWait(ticket);
    return withdrawn;
  },
  renounce,
});

/** Whoever leaves takes its arrival back. Once its round is over that is too late, even for an abort. */
export const barrierSteps = (barrier: Barrier): WaitSteps<'leader' | 'passed'> => {
  const leave: WaitSteps<'leader' | 'passed'>['cancel'] = (ticket) =>
    barrier.cancelWait(ticket) === 'passed' ? 'passed' : withdrawn;
  return {
    begin: () => barrier.beginWait(),
    waitPoint: (ticket) => barrier.waitPoint(ticket),
    finish: (ticket) => barrier.finishWait(ticket),
    withdraw: leave,
    cancel: leave,
    renounce,
  };
};

export const onceSteps = (once: Once): WaitSteps<'claimed' | 'done'> => ({
  begin: () => once.begin(),
  waitPoint: (ticket) => once.waitPoint(ticket),
  finish: (ticket) => (once.finishWait(ticket) ? 'again' : ticket),
  withdraw: (ticket) => {
    once.cancelWait(ticket);
    return once.isDone ? 'done' : withdrawn;
  },
  cancel: (ticket) => {
    once.cancelWait(ticket);
    return withdrawn;
  },
  renounce,
});
