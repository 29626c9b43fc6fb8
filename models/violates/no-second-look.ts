/**
 * A thread that registers and goes to sleep without looking again.
 *
 * The sleeper finds no permit. Before it has registered, the giver adds one and finds nobody to hand it to. The sleeper
 * registers and sleeps, beside a free permit. Whoever registers must look again afterwards: then either the giver finds
 * the registration, or the sleeper finds the permit.
 *
 * Here the sleeper sees no permits as long as anybody is registered, itself included.
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
    setup: (setUp) => twoViews(setUp, Semaphore, { permits: 0, maxWaiters: 1 }, step ?? null),
    threads: {
      sleeper: ({ faulty }, thread) => thread.operation('acquire', () => faulty.acquire()),
      giver: ({ sound }, thread) => thread.operation('release', () => sound.release()),
    },
    final: ({ sound }) => sound.isIdle,
  });

const violated: AnyModel = oneRelease('no second look', blindOnceRegistered('it.permits', 0));

/** The sleeper looks again. */
export const fixed: AnyModel = oneRelease('a second look', null);

export default violated;
