/**
 * A thread that registers, looks once more, and goes to sleep without marking the permits, where turns are barged.
 *
 * As with fair turns (mark-not-set.ts): the release after its second look finds no reason to wake anybody.
 */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import { marksNothing } from '../faults/blind.ts';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

const oneRelease = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A permit that is released after a thread has looked for the last time reaches it.',
    setup: (setUp) => twoViews(setUp, Semaphore, { permits: 0, maxWaiters: 1, fair: false }, step ?? null),
    threads: {
      sleeper: ({ faulty }, thread) => thread.operation('acquire', () => faulty.acquire()),
      giver: ({ sound }, thread) => thread.operation('release', () => sound.release()),
    },
    final: ({ sound }) => sound.availablePermits === 0 && sound.isIdle,
  });

const violated: AnyModel = oneRelease('permits not marked, barging', marksNothing('it.permits'));

/** To look is to mark. */
export const fixed: AnyModel = oneRelease('permits marked, barging', null);

export default violated;
