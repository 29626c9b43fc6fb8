/**
 * A waiter that gives up, and keeps its slot.
 *
 * Slots for waiters are few and reserved beforehand. One that is not given back is missed by nobody, until so many
 * waiters have given up that no slot is left: then an acquire that would have to wait fails. All threads finish, all permits
 * are there, and only what is still held says that something went wrong.
 */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

const keepingItsSlot: NonNullable<Faults['step']> = ({ operation, name }) =>
  operation === 'and' && name === 'it.queue.taken' ? 0 : undefined;

const oneGivesUp = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A waiter that gives up leaves nothing behind.',
    setup: (setUp) =>
      twoViews(setUp, Semaphore, { permits: 1, maxWaiters: 2, queue: 'phase0' }, step ?? null),
    threads: {
      holder: ({ sound }, thread) => {
        thread.operation('acquire', () => sound.acquire());
        thread.operation('release', () => sound.release());
      },
      hasty: ({ sound, faulty }, thread) => {
        const acquired = thread.operation('acquire in time', () => faulty.acquire(1, { timeoutMs: 1 }));
        if (acquired === 'acquired') thread.operation('release', () => sound.release());
      },
    },
    final: ({ sound }) => sound.availablePermits === 1,
    held: ({ sound }) => ({ 'a slot for waiters': !sound.isIdle }),
  });

const violated: AnyModel = oneGivesUp('a slot kept', keepingItsSlot);

/** Whoever gives up gives its slot back. */
export const fixed: AnyModel = oneGivesUp('a slot given back', null);

export default violated;
