/** A timed wait whose timeout fires just as it is notified: the notify is not lost on those who still wait. */
import type { QueueName } from 'heddle';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';
import { Monitor } from './monitor.ts';

/** One notify. Hasty threads that are notified pass it on, so the patient thread must be reached in the end. */
export function condvarTimedWait(queue: QueueName, { threads }: GivenBounds = {}): AnyModel {
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
