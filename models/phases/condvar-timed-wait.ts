/** A timed wait whose timeout fires just as it is notified: the notify is not lost on those who still wait. */
import type { QueueChoice } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';
import { Monitor } from './monitor.ts';

/** One notify. Hasty threads that are notified pass it on, so the patient thread must be reached in the end. */
export function condvarTimedWait(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const hasty = othersThan(2, threads);
  return defineModel({
    name: `${queue} condvar timed wait`,
    description: 'A wait that times out uses up no notify, and one that uses up a notify says so.',
    bounds: { threads: hasty + 2 },
    setup: (setUp) => new Monitor(setUp, queue, hasty + 1),
    threads: {
      hasty: replicate(hasty, ({ mutex, condvar }: Monitor, thread) => {
        const notified = thread.operation('wait in time', () => {
          mutex.lock();
          const outcome = condvar.wait(mutex, { timeoutMs: 1 });
          mutex.unlock();
          return outcome;
        });
        if (notified === 'notified') thread.operation('pass on', () => condvar.notifyOne());
      }),
      patient: (monitor: Monitor, thread) => thread.operation('wait', () => monitor.takeWhenReady(1)),
      notifier: (monitor: Monitor, thread) => {
        thread.operation('change', () => monitor.add(1));
        thread.operation('notifyOne', () => monitor.condvar.notifyOne());
      },
    },
    final: (monitor) => monitor.number === 0 && monitor.isIdle,
  });
}

/** A timed wait for a condition says truthfully whether the condition holds. */
export function condvarTimedWaitWhile(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const hasty = othersThan(1, threads);
  return defineModel({
    name: `${queue} condvar timed wait-while`,
    description:
      'A timed wait-while that meets the change it waits for tells the state that it leaves behind.',
    bounds: { threads: hasty + 1 },
    setup: (setUp) => new Monitor(setUp, queue, hasty),
    threads: {
      hasty: replicate(hasty, (monitor: Monitor, thread: Thread) => {
        const told = thread.operation('wait in time', () => {
          monitor.mutex.lock();
          const isChanged = (): boolean => monitor.number === 1;
          const outcome = monitor.condvar.waitWhile(monitor.mutex, () => !isChanged(), { timeoutMs: 1 });
          const isTrue = (outcome === 'ready') === isChanged();
          monitor.mutex.unlock();
          return isTrue;
        });
        thread.assert(told, 'The wait did not tell whether the condition holds.');
      }),
      notifier: (monitor: Monitor, thread: Thread) => {
        thread.operation('change', () => monitor.add(1));
        thread.operation('notifyAll', () => monitor.condvar.notifyAll());
      },
    },
    final: (monitor) => monitor.number === 1 && monitor.isIdle,
  });
}
