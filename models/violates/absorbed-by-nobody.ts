/**
 * A notification is absorbed by another one that is under way, which then finds nobody.
 *
 * One notifier has counted the listener that it is going to notify, but all who listened have left by then. Now another
 * thread begins to listen, makes sure that one is notified, and finds that one is counted. If the first notifier lowers
 * the count and goes, nobody has been notified. So it looks again, for those who relied on it.
 */
import { type Cell, Event } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

/** The notifier sees no listeners once it has lowered the count, as a mark of its own says. */
const looksNoMore =
  (mark: Cell): NonNullable<Faults['step']> =>
  ({ operation, name }, _perform, memory) => {
    if (operation === 'sub' && name === 'it.notified') memory.store(mark, 1);
    const isBlind = operation === 'load' && name === 'it.queue.head' && memory.load(mark) === 1;
    return isBlind ? 0 : undefined;
  };

const twoNotify = (name: string, fault: typeof looksNoMore | null): AnyModel =>
  defineModel({
    name,
    description: 'Whoever listens before a notification is notified, even if another absorbs it.',
    setup: (setUp) => {
      const mark = setUp.cells.cell('mark');
      const views = twoViews(setUp, Event, { maxWaiters: 2 }, fault?.(mark) ?? null);
      return { ...views, leaver: views.sound.listen() };
    },
    threads: {
      leaver: ({ sound, leaver }, thread) => thread.operation('discard', () => sound.discard(leaver)),
      listener: ({ sound }, thread) => {
        const listener = thread.operation('listen', () => sound.listen());
        thread.operation('notify', () => sound.notify(1));
        thread.operation('wait', () => sound.wait(listener));
      },
      notifier: ({ faulty }, thread) => thread.operation('notify', () => faulty.notify(1)),
    },
    final: ({ sound }) => sound.isIdle,
  });

const violated: AnyModel = twoNotify('absorbed by nobody', looksNoMore);

/** Whoever could not notify all that it counted looks again. */
export const fixed: AnyModel = twoNotify('absorbed and made good', null);

export default violated;
