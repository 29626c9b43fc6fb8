/**
 * A thread that takes a permit, is woken for another one, and tells nobody.
 *
 * With barging turns a thread that has registered looks again, and may take a permit then. It is still in the queue. If
 * another permit is released before it has left, the wake goes to it, and the waiter behind it sleeps beside that
 * permit. That the wake came early would do no harm: a thread that is woken before it looks has one permit for it.
 */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { servesNobody } from '../faults/blind.ts';
import type { Faults } from '../faults/seeded.ts';
import { twoViews, type Views } from '../faults/two-views.ts';

const twoReleases = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'Each permit released wakes a thread that makes use of it.',
    setup: (setUp) => twoViews(setUp, Semaphore, { permits: 0, maxWaiters: 2, fair: false }, step ?? null),
    threads: {
      sleeper: replicate(2, ({ faulty }: Views<Semaphore>, thread) =>
        thread.operation('acquire', () => faulty.acquire()),
      ),
      giver: ({ sound }: Views<Semaphore>, thread) => {
        thread.operation('release', () => sound.release());
        thread.operation('release', () => sound.release());
      },
    },
    final: ({ sound }) => sound.availablePermits === 0 && sound.isIdle,
  });

const violated: AnyModel = twoReleases('a late wake kept', servesNobody);

/** A thread that finds itself woken although it needs no wake passes it on. */
export const fixed: AnyModel = twoReleases('a late wake passed on', null);

export default violated;
