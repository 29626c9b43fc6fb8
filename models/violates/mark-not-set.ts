/**
 * A thread that registers, looks once more, and goes to sleep without marking the permits as waited for.
 *
 * Whoever releases learns from the mark whether to look at the queue at all. Without it, the release comes after the
 * thread's second look and finds no reason to look for anybody.
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
    setup: (setUp) => twoViews(setUp, Semaphore, { permits: 0, maxWaiters: 1 }, step ?? null),
    threads: {
      sleeper: ({ faulty }, thread) => thread.operation('acquire', () => faulty.acquire()),
      giver: ({ sound }, thread) => thread.operation('release', () => sound.release()),
    },
    final: ({ sound }) => sound.availablePermits === 0 && sound.isIdle,
  });

const violated: AnyModel = oneRelease('permits not marked', marksNothing('it.permits'));

/** To look is to mark. */
export const fixed: AnyModel = oneRelease('permits marked', null);

export default violated;
