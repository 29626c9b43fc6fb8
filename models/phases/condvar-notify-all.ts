/** A gate that opens once: everybody goes through, those who slept before it and those who come late. */
import type { QueueChoice } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';
import { Monitor } from './monitor.ts';

export function condvarNotifyAll(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const comers = othersThan(1, threads);
  return defineModel({
    name: `${queue} condvar notify-all`,
    description: 'One notify for all wakes everybody who waits, and late comers see the change themselves.',
    bounds: { threads: comers + 1 },
    setup: (setUp) => new Monitor(setUp, queue, comers),
    threads: {
      comer: replicate(comers, (monitor: Monitor, thread) =>
        thread.operation('go through', () => monitor.takeWhenReady(0)),
      ),
      opener: (monitor: Monitor, thread) => {
        thread.operation('open', () => monitor.add(1));
        return thread.operation('notifyAll', () => monitor.condvar.notifyAll());
      },
    },
    final: (monitor, { opener }) => opener <= comers && monitor.number === 1 && monitor.isIdle,
  });
}
