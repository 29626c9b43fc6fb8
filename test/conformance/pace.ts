/**
 * When real threads do what: delays before operations, so that many interleavings come about.
 *
 * Random.     Most operations come at once, some after some microseconds, a few after a millisecond or two.
 * Directed.   Each step of a schedule has its time slot. A thread that is late makes another run than the one intended,
 *             which is as good as any other: delays decide what is likely, never what is right.
 */
import type { ScheduledStep } from '../naive/enumerate.ts';

/** How one run is paced. */
export type Pace =
  | { readonly kind: 'random'; readonly seed: number }
  | { readonly kind: 'directed'; readonly slotMs: number; readonly schedule: readonly ScheduledStep[] };

/** The pace of one thread in one run. */
export interface ThreadPace {
  /** Blocks until it is time for the thread's next operation. Returns the timeout, in milliseconds, if it waits. */
  readonly next: () => number;
}

/** @param begin When the run began, in milliseconds as `now()` counts. */
export function threadPace(pace: Pace, thread: number, begin: number): ThreadPace {
  return pace.kind === 'random' ? randomPace(pace.seed, thread) : directedPace(pace, thread, begin);
}

function randomPace(seed: number, thread: number): ThreadPace {
  let state = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(thread + 1, 0x85ebca6b) || 1;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 4; warmUp++) random();
  return {
    next: () => {
      const sort = random();
      if (sort > 0.96) sleepUntil(now() + random() * 2);
      else if (sort > 0.8) sleepUntil(now() + random() * 0.2);
      else if (sort > 0.5) sleepUntil(now() + random() * 0.02);
      return random() * 2;
    },
  };
}

function directedPace(
  { slotMs, schedule }: Extract<Pace, { kind: 'directed' }>,
  thread: number,
  begin: number,
): ThreadPace {
  const own = schedule.flatMap((step, slot) => (step.thread === thread ? [{ ...step, slot }] : []));
  /** Longer than the run, if all goes as intended: a timeout that the schedule does not want. */
  const never = (schedule.length + 10) * slotMs;
  let at = 0;
  return {
    next: () => {
      while (own[at]?.cause === 'timeout') at++;
      const step = own[at++];
      if (step) sleepUntil(begin + (step.slot + 1) * slotMs);
      const timeout = own[at]?.cause === 'timeout' ? own[at]! : null;
      return timeout ? (timeout.slot - (step?.slot ?? 0)) * slotMs : never;
    },
  };
}

/** Milliseconds; the same clock in every thread. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

const nobody = new Int32Array(new SharedArrayBuffer(4));

function sleepUntil(time: number): void {
  const left = time - now();
  if (left > 0.5) Atomics.wait(nobody, 0, 0, left - 0.2);
  while (now() < time);
}
