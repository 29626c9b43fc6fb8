/**
 * Two notifications for two waiters, of which one absorbs the other.
 *
 * A notification that nobody waits for is kept, but never two of them. Were each kept first, and handed on then, two that
 * come at once would be one, although two wait. So each first wakes a waiter, and is kept only if there is none.
 */
import { Notify, type Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews, type Views } from '../faults/two-views.ts';

const KEPT = 1;

/** The notifiers see waiters only once something is kept. */
const keepsFirst: NonNullable<Faults['step']> = ({ operation, name }, _perform, memory, cellNamed) => {
  if (operation !== 'load' || name !== 'it.queue.head') return undefined;
  return (memory.load(cellNamed('it.word')) & KEPT) === 0 ? 0 : undefined;
};

interface Shared extends Views<Notify> {
  readonly memory: SetUp['memory'];
  readonly tickets: readonly Ticket[];
}

const begin = (notify: Notify): Ticket => {
  const begun = notify.beginWait();
  if (begun === 'notified') throw new Error('Expected nothing to be kept at first.');
  return begun;
};

const waitWith = ({ memory, sound }: Shared, ticket: Ticket): void => {
  const { cell, expected } = sound.waitPoint(ticket);
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    memory.wait(cell, expected);
    if (sound.finishWait(ticket)) return;
  }
};

const pairs = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'Two notifications for one wake two that wait.',
    setup: (setUp): Shared => {
      const views = twoViews(setUp, Notify, { maxWaiters: 2 }, step ?? null);
      return { ...views, memory: setUp.memory, tickets: [begin(views.sound), begin(views.sound)] };
    },
    threads: {
      first: (shared: Shared, thread) => thread.operation('wait', () => waitWith(shared, shared.tickets[0]!)),
      second: (shared: Shared, thread) =>
        thread.operation('wait', () => waitWith(shared, shared.tickets[1]!)),
      notifier: replicate(2, ({ faulty }: Shared, thread) =>
        thread.operation('notifyOne', () => faulty.notifyOne()),
      ),
    },
    final: ({ sound }) => !sound.isNotified && sound.isIdle,
  });

const violated: AnyModel = pairs('keep, then wake', keepsFirst);

/** Wakes first, and keeps what nobody waits for. */
export const fixed: AnyModel = pairs('wake, or keep', null);

export default violated;
