/**
 * A waiter that needs two permits is woken for one, in vain, while one behind it needs no more than that.
 *
 * With barging turns a release of one permit wakes one waiter. That is enough as long as nobody needs more. So waiters
 * that do are counted, and while there are any, everybody is woken. Here they are not counted.
 */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

const uncounted: NonNullable<Faults['step']> = ({ operation, name }) =>
  name === 'it.greedy' && operation !== 'load' ? 0 : undefined;

const onePermit = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A permit reaches a waiter that it is enough for.',
    setup: (setUp) => twoViews(setUp, Semaphore, { permits: 0, maxWaiters: 2, fair: false }, step ?? null),
    threads: {
      greedy: ({ faulty }, thread) =>
        thread.operation('acquire two in time', () => faulty.acquire(2, { timeoutMs: 1 })),
      modest: ({ sound }, thread) => thread.operation('acquire', () => sound.acquire()),
      giver: ({ sound }, thread) => thread.operation('release', () => sound.release()),
    },
    final: ({ sound }, { greedy }) => greedy === 'timed-out' && sound.availablePermits === 0 && sound.isIdle,
  });

const violated: AnyModel = onePermit('greedy waiters not counted', uncounted);

/** Greedy waiters are counted. */
export const fixed: AnyModel = onePermit('greedy waiters counted', null);

export default violated;
