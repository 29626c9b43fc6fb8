/**
 * A waiter that cancels just as it was handed a permit, and keeps silent about it.
 *
 * With fair turns a permit passes from hand to hand. A waiter that leaves between being handed it and waking up is its
 * only owner: nobody else can see the permit, and if the waiter does not give it back, it is gone.
 */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

const withoutGivingBack: NonNullable<Faults['step']> = ({ operation, name }) =>
  operation === 'add' && name === 'it.permits' ? 0 : undefined;

const oneCancels = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A permit handed to a waiter that cancels reaches the next one.',
    setup: (setUp) => {
      const views = twoViews(setUp, Semaphore, { permits: 0, maxWaiters: 2 }, step ?? null);
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

const violated: AnyModel = oneCancels('a grant not passed on', withoutGivingBack);

/** Whoever cancels gives back what it was granted. */
export const fixed: AnyModel = oneCancels('a grant passed on', null);

export default violated;
