/**
 * A semaphore is closed while a thread is about to wait, and the thread does not look again.
 *
 * Whoever closes wakes all that are registered. A thread that registers just afterwards is not among them; if it does
 * not see for itself that the semaphore is closed, nobody will ever wake it.
 */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import { blindOnceRegistered } from '../faults/blind.ts';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

const closing = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'Closing reaches a thread that is about to wait.',
    setup: (setUp) => twoViews(setUp, Semaphore, { permits: 0, maxWaiters: 1 }, step ?? null),
    threads: {
      sleeper: ({ faulty }, thread) => thread.operation('acquire', () => faulty.acquire()),
      closer: ({ sound }, thread) => thread.operation('close', () => sound.close()),
    },
    final: ({ sound }, { sleeper }) => sleeper === 'closed' && sound.isIdle,
  });

const violated: AnyModel = closing('closed unseen', blindOnceRegistered('it.permits', 0));

/** The thread looks again after registering. */
export const fixed: AnyModel = closing('closed and seen', null);

export default violated;
