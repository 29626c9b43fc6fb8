/**
 * A thread that finds nobody waiting takes the mark away, and does not look again.
 *
 * A mark outlives its waiter: here one was granted a permit in the set-up. The giver releases, finds the mark, and nobody
 * in the queue. Then the sleeper registers for two permits, sets the mark that is there already, finds one, and sleeps.
 * The giver takes the mark away. Its second release finds no mark, and the thread sleeps beside both.
 */
import { Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews } from '../faults/two-views.ts';

const WAITED = 1;

/** Nobody seems to wait as long as the word is not marked: the second look finds what the first did. */
const noSecondLook: NonNullable<Faults['step']> = ({ operation, name }, _perform, memory, cellNamed) => {
  if (operation !== 'load' || name !== 'it.queue.head') return undefined;
  return memory.load(cellNamed('it.permits')) & WAITED ? undefined : 0;
};

const twoReleases = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'A thread that begins to wait while a mark is taken away is served all the same.',
    setup: (setUp) => {
      const views = twoViews(setUp, Semaphore, { permits: 0, maxWaiters: 1 }, step ?? null);
      const ticket = views.sound.beginAcquire();
      views.sound.release();
      if (typeof ticket === 'string' || views.sound.finishAcquire(ticket) !== 'acquired')
        throw new Error('Expected to wait and to be served.');
      return views;
    },
    threads: {
      sleeper: ({ sound }, thread) => thread.operation('acquire two', () => sound.acquire(2)),
      giver: ({ faulty }, thread) => {
        thread.operation('release', () => faulty.release());
        thread.operation('release', () => faulty.release());
      },
    },
    final: ({ sound }) => sound.availablePermits === 0 && sound.isIdle,
  });

const violated: AnyModel = twoReleases('a mark taken away', noSecondLook);

/** Whoever takes the mark away looks again, and sets it again if need be. */
export const fixed: AnyModel = twoReleases('a mark set again', null);

export default violated;
