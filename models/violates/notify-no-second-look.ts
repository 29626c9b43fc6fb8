/**
 * A thread that finds no notification kept, registers, and goes to sleep without looking again.
 *
 * A notification comes after its look and before its registration. The notifier finds nobody and keeps it, for a thread
 * that will not ask.
 */
import { Notify } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

const KEPT = 1;

/** Takes nothing that is kept as long as anybody is registered. */
const blind: NonNullable<Faults['step']> = ({ operation, name, cell }, _perform, memory, cellNamed) => {
  if (operation !== 'and' || name !== 'it.word') return undefined;
  return memory.load(cellNamed('it.queue.head')) === 0 ? undefined : memory.load(cell) & ~KEPT;
};

const oneNotification = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A notification that comes while a thread is about to wait reaches it.',
    setup: (setUp) => twoViews(setUp, Notify, { maxWaiters: 1 }, step ?? null),
    threads: {
      sleeper: ({ faulty }, thread) => thread.operation('wait', () => faulty.wait()),
      notifier: ({ sound }, thread) => thread.operation('notifyOne', () => sound.notifyOne()),
    },
    final: ({ sound }) => !sound.isNotified && sound.isIdle,
  });

const violated: AnyModel = oneNotification('a notification not looked for', blind);

/** The thread takes what is kept after registering. */
export const fixed: AnyModel = oneNotification('a notification looked for', null);

export default violated;
