/**
 * A wait that times out just as it is notified, and says that it timed out.
 *
 * Two wait, one notify. It goes to the one whose time is up: the notify is used up, and only that thread can know. If it
 * says *timed out*, its caller sees no reason to pass anything on, and the other thread sleeps.
 */
import { type AtomicMemory, Condvar, FutexMutex, type Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly condvar: Condvar;
  /** Of waits that began in the set-up, the hasty one first. */
  readonly hasty: Ticket;
  readonly patient: Ticket;
}

type Ended = 'notified' | 'timed-out';

const waitInTime = ({ memory, condvar, hasty }: Shared): { isTimedOut: boolean; ended: Ended } => {
  const { cell, expected } = condvar.waitPoint(hasty);
  const isTimedOut = memory.wait(cell, expected, 1) === 'timed-out';
  return { isTimedOut, ended: condvar.cancelWait(hasty) };
};

const oneNotify = (name: string, isNotified: (isTimedOut: boolean, ended: Ended) => boolean): AnyModel =>
  defineModel({
    name,
    description: 'A notify that a thread does not make use of can be passed on by it.',
    setup: ({ memory, cells }): Shared => {
      const mutex = new FutexMutex(memory, cells.cell('mutex'));
      const condvar = Condvar.create(memory, { maxWaiters: 2 }, cells.within('condvar'));
      const begin = (): Ticket => {
        mutex.lock();
        return condvar.beginWait(mutex);
      };
      return { memory, condvar, hasty: begin(), patient: begin() };
    },
    threads: {
      hasty: (shared: Shared, thread) => {
        const isToBePassedOn = thread.operation('wait in time', () => {
          const { isTimedOut, ended } = waitInTime(shared);
          return isNotified(isTimedOut, ended);
        });
        if (isToBePassedOn) thread.operation('pass on', () => shared.condvar.notifyOne());
      },
      patient: ({ memory, condvar, patient }: Shared, thread) =>
        thread.operation('wait', () => {
          const { cell, expected } = condvar.waitPoint(patient);
          memory.wait(cell, expected);
          condvar.finishWait(patient);
        }),
      notifier: ({ condvar }: Shared, thread) => thread.operation('notifyOne', () => condvar.notifyOne()),
    },
    final: ({ condvar }) => condvar.isIdle,
  });

const violated: AnyModel = oneNotify('a timeout that swallows a notify', (isTimedOut) => !isTimedOut);

/** Leaving says which came first. */
export const fixed: AnyModel = oneNotify('a timeout that asks', (_, ended) => ended === 'notified');

export default violated;
