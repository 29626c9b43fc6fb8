/**
 * A waiter that needs two permits, and counts itself only after it has registered.
 *
 * With barging turns a release of one permit wakes one waiter, unless any is counted that needs more. Between its
 * registration and its being counted, the greedy waiter is just a waiter, and the oldest: it gets the only wake, in
 * vain, and one behind it sleeps beside the permit.
 */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

/** Counts itself with the second look, if it has not yet. */
const countedLate: NonNullable<Faults['step']> = ({ operation, name }, perform, memory, cellNamed) => {
  if (operation === 'add' && name === 'it.greedy') return 0;
  if (operation !== 'or' || name !== 'it.permits') return undefined;
  const greedy = cellNamed('it.greedy');
  if (memory.load(cellNamed('it.queue.head')) !== 0 && memory.load(greedy) === 0) memory.add(greedy, 1);
  return perform();
};

/** The greedy waiter sleeps on in the end: there is only one permit. */
const onePermit = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A permit reaches a waiter that it is enough for.',
    setup: (setUp) => twoViews(setUp, Semaphore, { permits: 0, maxWaiters: 2, fair: false }, step ?? null),
    threads: {
      greedy: ({ faulty }, thread) => {
        const begun = thread.operation('begin to acquire two', () => faulty.beginAcquire(2));
        return typeof begun === 'string' ? begun : null;
      },
      modest: ({ sound }, thread) => thread.operation('acquire', () => sound.acquire()),
      giver: ({ sound }, thread) => thread.operation('release', () => sound.release()),
    },
    final: ({ sound }) => sound.availablePermits === 0,
  });

const violated: AnyModel = onePermit('greedy waiters counted late', countedLate);

/** A greedy waiter counts itself before it registers. */
export const fixed: AnyModel = onePermit('greedy waiters counted first', null);

export default violated;
