/** First come, first notified: whoever sees another wait does not take its notification. */
import { type AtomicMemory, type Cell, Notify, type QueueChoice } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread } from 'heddle/checker';
import type { GivenBounds } from './bounds.ts';
import { referencesOf } from './turns.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly notify: Notify;
  /** 1 once the first thread waits. */
  readonly isFirstHere: Cell;
}

/** One notification, sent while the first thread begins to wait: perhaps it is kept for a moment. */
export function notifyOrder(queue: QueueChoice, _bounds: GivenBounds = {}): AnyModel {
  return defineModel({
    name: `${queue} notify order`,
    description: 'A thread that comes after another has begun to wait is not notified before it.',
    bounds: { threads: 3 },
    ...referencesOf(queue),
    setup: ({ memory, cells }): Shared => ({
      memory,
      notify: Notify.create(memory, { maxWaiters: 2, queue }, cells.within('notify')),
      isFirstHere: cells.cell('isFirstHere'),
    }),
    threads: {
      first: ({ memory, notify, isFirstHere }: Shared, thread) => {
        thread.operation('begin to wait', () => notify.beginWait());
        memory.store(isFirstHere, 1);
      },
      late: ({ memory, notify, isFirstHere }: Shared, thread: Thread) => {
        if (memory.load(isFirstHere) === 0) return;
        const ended = thread.operation('wait in time', () => notify.wait({ timeoutMs: 1 }));
        thread.assert(ended === 'timed-out', 'A thread that came later was notified first.');
      },
      notifier: ({ notify }: Shared, thread) => thread.operation('notifyOne', () => notify.notifyOne()),
    },
    final: ({ notify }) => !notify.isNotified,
  });
}
