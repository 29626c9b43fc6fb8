/**
 * A thread that finds a latch closed, registers, and goes to sleep without looking again.
 *
 * The latch is opened after its look and before its registration: whoever opens it finds nobody to wake, and nobody
 * comes after. The same holds for whatever is waited for in a waiting room.
 */
import { Latch } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import { blindOnceRegistered } from '../faults/blind.ts';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

const opening = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A latch that opens while a thread is about to wait lets it through.',
    setup: (setUp) => twoViews(setUp, Latch, { count: 1, maxWaiters: 1 }, step ?? null),
    threads: {
      sleeper: ({ faulty }, thread) => thread.operation('wait', () => faulty.wait()),
      opener: ({ sound }, thread) => thread.operation('countDown', () => sound.countDown()),
    },
    final: ({ sound }) => sound.isIdle,
  });

const violated: AnyModel = opening('a latch without a second look', blindOnceRegistered('it.count', 1));

/** The thread asks again after registering. */
export const fixed: AnyModel = opening('a latch with a second look', null);

export default violated;
