/**
 * A thread that finds no permit, registers, and goes to sleep, where turns are barged.
 *
 * A permit is released after its look and before its registration: the giver finds nobody to wake. As with fair turns,
 * but here the second look is the taking itself, and nobody serves the thread instead.
 */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import { blindOnceRegistered } from '../faults/blind.ts';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

const oneRelease = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A permit that is released while a thread is about to wait reaches it.',
    setup: (setUp) => twoViews(setUp, Semaphore, { permits: 0, maxWaiters: 1, fair: false }, step ?? null),
    threads: {
      sleeper: ({ faulty }, thread) => thread.operation('acquire', () => faulty.acquire()),
      giver: ({ sound }, thread) => thread.operation('release', () => sound.release()),
    },
    final: ({ sound }) => sound.availablePermits === 0 && sound.isIdle,
  });

const violated: AnyModel = oneRelease('barging without a second look', blindOnceRegistered('it.permits', 0));

/** The thread tries again after registering. */
export const fixed: AnyModel = oneRelease('barging with a second look', null);

export default violated;
