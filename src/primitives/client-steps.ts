/** The steps of every kind of wait: how the algorithms' own steps go into one shape. */
import type { Mutex } from './mutex.ts';
import type { Semaphore } from './semaphore.ts';
import type { WaitSteps } from './wait.ts';

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
  cancel: (ticket) => semaphore.cancelAcquire(ticket),
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
  cancel: (ticket) => mutex.cancelLock(ticket),
  renounce: () => mutex.renounce(),
});
