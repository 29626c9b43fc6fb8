/**
 * A waiter that cancels although it was woken to compete, and wakes nobody instead.
 *
 * With barging turns a release wakes one waiter for its permit. If that one leaves without trying, the permit lies free
 * and the next waiter sleeps beside it.
 */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import { servesNobody } from '../faults/blind.ts';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

const oneCancels = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A wake that a waiter does not make use of reaches the next one.',
    setup: (setUp) => {
      const views = twoViews(setUp, Semaphore, { permits: 0, maxWaiters: 2, fair: false }, step ?? null);
      const ticket = views.sound.beginAcquire();
      if (typeof ticket === 'string') throw new Error('Expected to have to wait.');
      return { ...views, ticket };
    },
    threads: {
      fickle: ({ faulty, ticket }, thread) => thread.operation('cancel', () => faulty.cancelAcquire(ticket)),
      patient: ({ sound }, thread) => thread.operation('acquire', () => sound.acquire()),
      giver: ({ sound }, thread) => thread.operation('release', () => sound.release()),
    },
    final: ({ sound }) => sound.availablePermits === 0 && sound.isIdle,
  });

const violated: AnyModel = oneCancels('a wake not passed on', servesNobody);

/** Whoever cancels passes its wake on. */
export const fixed: AnyModel = oneCancels('a wake passed on', null);

export default violated;
