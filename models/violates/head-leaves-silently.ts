/**
 * The oldest waiter gives up, and those behind it sleep beside permits that were too few for it alone.
 *
 * With fair turns nobody overtakes: a waiter that needs two permits holds up one that needs the single permit there is.
 * When it leaves, nothing is released, so nobody but itself can serve the next one.
 */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import { servesNobody } from '../faults/blind.ts';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

const headLeaves = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'When the oldest waiter leaves, the next one gets what was too little for it.',
    setup: (setUp) => {
      const views = twoViews(setUp, Semaphore, { permits: 1, maxWaiters: 2 }, step ?? null);
      const ticket = views.sound.beginAcquire(2);
      if (typeof ticket === 'string') throw new Error('Expected to have to wait.');
      return { ...views, ticket };
    },
    threads: {
      head: ({ faulty, ticket }, thread) => thread.operation('leave', () => faulty.withdrawAcquire(ticket)),
      modest: ({ sound }, thread) => thread.operation('acquire', () => sound.acquire()),
    },
    final: ({ sound }) => sound.availablePermits === 0 && sound.isIdle,
  });

const violated: AnyModel = headLeaves('the head leaves silently', servesNobody);

/** Whoever leaves serves. */
export const fixed: AnyModel = headLeaves('the head leaves and serves', null);

export default violated;
