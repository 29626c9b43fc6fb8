/**
 * A mutex that is taken as if nobody waited for it.
 *
 * The word of a mutex says who holds it, and whether somebody waits. The thread that is handed the mutex cannot know
 * whether others still wait. If it writes its own number alone, its unlock looks for nobody. As in mutex-reacquire.ts, it
 * takes three threads to see it.
 */
import { Mutex } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import type { Faults } from '../faults/seeded.ts';
import { twoViews, type Views } from '../faults/two-views.ts';

const OWNER = 0x7fff;

/** Whoever takes the mutex finds the mark, and drops it. */
const dropsMark: NonNullable<Faults['step']> = ({ operation, name, cell, operands }, _perform, memory) => {
  const [from = 0, to = 0] = operands;
  if (operation !== 'compareExchange' || name !== 'it.held') return undefined;
  return memory.compareExchange(cell, from, to & OWNER);
};

const threeLock = (name: string, step: Faults['step'] | null): AnyModel =>
  defineModel({
    name,
    description: 'Everybody who waits for a mutex gets it in the end.',
    setup: (setUp) => twoViews(setUp, Mutex, { maxWaiters: 2 }, step ?? null),
    threads: {
      worker: replicate(3, ({ faulty }: Views<Mutex>, thread) => {
        thread.operation('lock', () => faulty.lock());
        thread.operation('unlock', () => faulty.unlock());
      }),
    },
    final: ({ sound }) => !sound.isLocked && sound.isIdle,
  });

const violated: AnyModel = threeLock('a lock that drops the mark', dropsMark);

/** Taking the mutex leaves the mark as it is. */
export const fixed: AnyModel = threeLock('a lock that keeps the mark', null);

export default violated;
