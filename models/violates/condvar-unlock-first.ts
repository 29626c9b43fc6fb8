/**
 * A wait that unlocks the mutex before it registers.
 *
 * Between the two, the other thread locks, makes the change, and notifies: nobody is registered, and the notify is lost.
 * The waiter has looked before the change, registers after the notify, and sleeps.
 */
import { type AtomicMemory, type Cell, Condvar, FutexMutex } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly mutex: FutexMutex;
  readonly condvar: Condvar;
  readonly isReady: Cell;
}

/** What the condition variable is given in place of a mutex that is unlocked already. */
const unlocked = { lock: () => {}, unlock: () => {} };

const unlockFirst = ({ mutex, condvar }: Shared): void => {
  mutex.unlock();
  condvar.wait(unlocked);
  mutex.lock();
};

const oneChange = (name: string, wait: (shared: Shared) => void): AnyModel =>
  defineModel({
    name,
    description: 'A change that is notified reaches a thread that is about to wait for it.',
    setup: ({ memory, cells }): Shared => ({
      memory,
      mutex: new FutexMutex(memory, cells.cell('mutex')),
      condvar: Condvar.create(memory, { maxWaiters: 1 }, cells.within('condvar')),
      isReady: cells.cell('isReady'),
    }),
    threads: {
      waiter: (shared: Shared, thread) =>
        thread.operation('wait', () => {
          shared.mutex.lock();
          if (shared.memory.read(shared.isReady) === 0) wait(shared);
          shared.mutex.unlock();
        }),
      notifier: ({ memory, mutex, condvar, isReady }: Shared, thread) =>
        thread.operation('change and notify', () => {
          mutex.lock();
          memory.write(isReady, 1);
          mutex.unlock();
          condvar.notifyOne();
        }),
    },
    final: ({ mutex, condvar }) => !mutex.isLocked && condvar.isIdle,
  });

const violated: AnyModel = oneChange('unlock, then register', unlockFirst);

/** Registered while the mutex is still locked. */
export const fixed: AnyModel = oneChange('register, then unlock', ({ condvar, mutex }) => {
  condvar.wait(mutex);
});

export default violated;
