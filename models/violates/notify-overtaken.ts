/**
 * A newcomer takes a notification that is kept only for a moment, in front of a thread that waits.
 *
 * The notifier finds nobody waiting. Before it keeps the notification, a thread begins to wait; before it looks whether
 * anybody waits by now, a newcomer takes what is kept. So a newcomer takes nothing while anybody waits.
 */
import { type AtomicMemory, type Cell, Notify } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread } from 'heddle/checker';
import { servesNobody } from '../faults/blind.ts';
import type { Faults } from '../faults/seeded.ts';
import { twoViews, type Views } from '../faults/two-views.ts';

interface Shared extends Views<Notify> {
  readonly memory: AtomicMemory;
  readonly isFirstHere: Cell;
}

const inOrder = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A thread that comes after another has begun to wait is not notified before it.',
    setup: (setUp): Shared => ({
      ...twoViews(setUp, Notify, { maxWaiters: 2 }, step ?? null),
      memory: setUp.memory,
      isFirstHere: setUp.cells.cell('isFirstHere'),
    }),
    threads: {
      first: ({ memory, sound, isFirstHere }: Shared, thread) => {
        thread.operation('begin to wait', () => sound.beginWait());
        memory.store(isFirstHere, 1);
      },
      newcomer: ({ memory, faulty, isFirstHere }: Shared, thread: Thread) => {
        if (memory.load(isFirstHere) === 0) return;
        const ended = thread.operation('wait in time', () => faulty.wait({ timeoutMs: 1 }));
        thread.assert(ended === 'timed-out', 'A thread that came later was notified first.');
      },
      notifier: ({ sound }: Shared, thread) => thread.operation('notifyOne', () => sound.notifyOne()),
    },
  });

const violated: AnyModel = inOrder('a waiter overtaken', servesNobody);

/** The newcomer queues up behind those who wait. */
export const fixed: AnyModel = inOrder('a waiter not overtaken', null);

export default violated;
