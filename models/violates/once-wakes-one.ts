/**
 * A run that fails, after which only one of those who wait is woken to try instead.
 *
 * That one is just giving up. It cancels, and does not know that anything would have to be passed on. The other one
 * waits for a run that nobody is at.
 */
import { type Cell, Once } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

/** The thread sees nobody in the queue once it has taken one out, as a mark of its own says. */
const wakesOne =
  (mark: Cell): NonNullable<Faults['step']> =>
  ({ operation, name }, _perform, memory) => {
    if (name !== 'it.queue.head') return undefined;
    if (operation === 'store') memory.store(mark, 1);
    return operation === 'read' && memory.load(mark) === 1 ? 0 : undefined;
  };

const oneFails = (name: string, fault: typeof wakesOne | null): AnyModel =>
  defineModel({
    name,
    description: 'After a run that fails, one of those who wait runs instead.',
    setup: (setUp) => {
      const mark = setUp.cells.cell('mark');
      const views = twoViews(setUp, Once, { maxWaiters: 2 }, fault?.(mark) ?? null);
      if (views.sound.begin() !== 'claimed') throw new Error('Expected nobody to be at it.');
      const ticket = views.sound.begin();
      if (typeof ticket === 'string') throw new Error('Expected to have to wait.');
      return { ...views, ticket };
    },
    threads: {
      runner: ({ faulty }, thread) => thread.operation('abandon', () => faulty.abandon()),
      fickle: ({ sound, ticket }, thread) => thread.operation('give up', () => sound.cancelWait(ticket)),
      patient: ({ sound }, thread) => thread.operation('run', () => sound.run(() => {})),
    },
    final: ({ sound }) => sound.isDone && sound.isIdle,
  });

const violated: AnyModel = oneFails('a failed run wakes one', wakesOne);

/** Everybody is woken and competes. */
export const fixed: AnyModel = oneFails('a failed run wakes all', null);

export default violated;
