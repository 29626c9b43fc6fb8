/** Endings in which threads do not get on: a loop, an operation that sleeps, survivors of a crash left behind. */
import { type Asked, countsSteps, isClaimed, mustNotSleep, mustSurvive } from './asked.ts';
import { type Ending, ending } from './ending.ts';
import type { ModelInstance } from './instance.ts';
import type { PlainRun } from './plain-run.ts';
import { blockingStory, crashStory, livelockStory, starvationStory } from './standing-story.ts';
import type { Standing, TraceStep } from './verdict.ts';
import { windows } from './windows.ts';

/**
 * What a loop breaks: it depends on whom it never lets move. `run` stands where the loop begins and ends, and has gone
 * round several times.
 *
 * @param places Where each thread was among its operations before the first round.
 */
export function loopEnding(
  instance: ModelInstance,
  run: PlainRun,
  loop: readonly TraceStep[],
  places: readonly string[],
  asked: Asked,
): Ending | null {
  const moving = threadsWhere(run, (thread) => loop.some((step) => step.thread === nameOf(run, thread)));
  const stopped = movable(run).filter((thread) => !moving.includes(thread));
  const isClaimedLoop = loop.some(({ within }) => isClaimed(asked, within));
  const standing = windows(instance, run, moving, stopped);
  if (asked.livelock && stopped.length === 0)
    return ending('livelock', livelockStory(standing), { standing });
  const isCrash = stopped.length <= asked.crashes && (asked.lockFree === null || isClaimedLoop);
  if (asked.crashes > 0 && isCrash) return ending('crash', crashStory(standing, true), { standing });
  const isProgress = run.threads.some(({ next }, thread) => next.place !== places[thread]);
  const isBlocking = asked.lockFreedom || (countsSteps(asked) && moving.length === 1);
  if (isBlocking && isClaimedLoop && !isProgress)
    return ending('blocking', blockingStory(standing, true), { standing: standing.filter(matters) });
  return asked.waitFreedom ? starvation(instance, run, loop, places, asked) : null;
}

/** Somebody goes round in an operation without ever completing it, whatever the others do. */
function starvation(
  instance: ModelInstance,
  run: PlainRun,
  loop: readonly TraceStep[],
  places: readonly string[],
  asked: Asked,
): Ending | null {
  const isEndless = (thread: number): boolean => run.threads[thread]!.next.place === places[thread];
  const takesPart = (thread: number): boolean =>
    loop.some((step) => step.thread === nameOf(run, thread) && isClaimed(asked, step.within));
  const starving = threadsWhere(run, (thread) => isEndless(thread) && takesPart(thread));
  if (starving.length === 0) return null;
  const completing = threadsWhere(run, (thread) => !isEndless(thread)).map((thread) => nameOf(run, thread));
  const standing = windows(instance, run, starving, []);
  return ending('starvation', starvationStory(standing, completing), { standing });
}

/** An operation that must be lock-free sleeps. */
export function blockedEnding(instance: ModelInstance, run: PlainRun, asked: Asked): Ending | null {
  if (!mustNotSleep(asked)) return null;
  const blocked = threadsWhere(
    run,
    (thread) => run.threads[thread]!.isParked && isClaimed(asked, run.threads[thread]!.next.within),
  );
  if (blocked.length === 0) return null;
  const awake = threadsWhere(
    run,
    (thread) => !run.threads[thread]!.isParked && movable(run).includes(thread),
  );
  const standing = windows(instance, run, blocked, awake).filter(matters);
  return ending('blocking', blockingStory(standing, false), { standing });
}

/** All that have not stopped have come to a halt, and somebody has not finished. */
export function crashEnding(instance: ModelInstance, run: PlainRun, asked: Asked): Ending | null {
  const stopped = movable(run);
  if (asked.crashes === 0 || stopped.length > asked.crashes) return null;
  const blocked = threadsWhere(run, (thread) => {
    const { isParked, next } = run.threads[thread]!;
    return isParked && !stopped.includes(thread) && mustSurvive(asked, next.within);
  });
  if (blocked.length === 0) return null;
  const standing = windows(instance, run, blocked, stopped);
  return ending('crash', crashStory(standing, false), { standing });
}

/** Who does not get on, and who keeps others from it. */
const matters = ({ role, blocks }: Standing): boolean => role === 'blocked' || blocks.length > 0;

/** The threads that move sooner or later, if they are let. */
const movable = (run: PlainRun): number[] =>
  threadsWhere(run, (thread) => run.alternatives(thread).some((cause) => cause !== 'spurious'));

const threadsWhere = (run: PlainRun, is: (thread: number) => boolean): number[] =>
  [...run.threads.keys()].filter(is);

const nameOf = (run: PlainRun, thread: number): string => run.threads[thread]!.name;
