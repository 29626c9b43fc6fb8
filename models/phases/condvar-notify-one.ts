/** One notify for each change: whoever waits for one gets one. */
import type { QueueChoice } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';
import { Monitor } from './monitor.ts';

/** Consumers take one token each. With `spuriousWakeups`, sleepers may also be woken by nobody. */
export function condvarNotifyOne(
  queue: QueueChoice,
  { threads }: GivenBounds = {},
  spuriousWakeups = 0,
): AnyModel {
  const consumers = othersThan(1, threads);
  const disturbed = spuriousWakeups > 0 ? ' with spurious wakeups' : '';
  return defineModel({
    name: `${queue} condvar notify-one${disturbed}`,
    description: `Each token put down with a notify reaches a thread that waits for one${disturbed}.`,
    bounds: { threads: consumers + 1, ...(spuriousWakeups > 0 ? { spuriousWakeups } : {}) },
    spuriousWakeups,
    setup: (setUp) => new Monitor(setUp, queue, consumers),
    threads: {
      consumer: replicate(consumers, (monitor: Monitor, thread) =>
        thread.operation('take', () => monitor.takeWhenReady(1)),
      ),
      producer: (monitor: Monitor, thread) => {
        for (let token = 0; token < consumers; token++) {
          thread.operation('put', () => monitor.add(1));
          thread.operation('notifyOne', () => monitor.condvar.notifyOne());
        }
      },
    },
    final: (monitor) => monitor.number === 0 && monitor.isIdle,
  });
}

/** No loop around the wait: it ends with the notify, not before it and not without it. */
export function condvarWait(queue: QueueChoice, _bounds: GivenBounds = {}, spuriousWakeups = 2): AnyModel {
  return defineModel({
    name: `${queue} condvar wait`,
    description: 'A wait ends exactly when it is notified: no notify is lost, and none is made up.',
    bounds: { threads: 2, spuriousWakeups },
    spuriousWakeups,
    setup: (setUp) => new Monitor(setUp, queue, 1),
    threads: {
      waiter: (monitor: Monitor, thread: Thread) => {
        const seen = thread.operation('wait', () => {
          monitor.mutex.lock();
          if (monitor.number === 0) monitor.condvar.wait(monitor.mutex);
          const { number } = monitor;
          monitor.mutex.unlock();
          return number;
        });
        thread.assert(seen === 1, 'The wait ended before the change that was to be notified.');
      },
      notifier: (monitor: Monitor, thread) => {
        thread.operation('change', () => monitor.add(1));
        thread.operation('notifyOne', () => monitor.condvar.notifyOne());
      },
    },
    final: (monitor) => monitor.isIdle,
  });
}
