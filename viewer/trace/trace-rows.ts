/** A counterexample as rows of a picture with a lane for each thread, before anything is known about its looks. */
import { match } from 'ts-pattern';
import type { ThreadPosition } from '../../src/checker/moment.ts';
import type { Sleeper, TraceStep, Violation } from '../../src/checker/verdict.ts';
import { foldedRanges } from './local-steps.ts';

/** What a thread's lane looks like between two steps. */
export type LaneState = 'awake' | 'asleep' | 'ended';

/** A lane within a row: what it is above and below the place where it turns. */
export interface LaneSegment {
  readonly before: LaneState;
  readonly after: LaneState;
}

/** From the lane of who notifies to the lane of who is woken, or should have been. */
export interface WakeArrow {
  readonly from: number;
  readonly to: number;
  readonly kind: 'wakes' | 'misses';
}

/** A thread that could have moved instead. */
export interface Bystander {
  readonly lane: number;
  readonly next: string;
  /** Whether it was running, and is interrupted now. */
  readonly isInterrupted: boolean;
}

/** A step, or several that are folded into one row. */
export interface TraceRow {
  readonly first: number;
  readonly last: number;
  readonly steps: readonly TraceStep[];
  readonly lane: number;
  readonly lanes: readonly LaneSegment[];
  readonly arrows: readonly WakeArrow[];
  readonly bystanders: readonly Bystander[];
  /** The operation that the thread begins here, if it does. */
  readonly opens: string | null;
  readonly isInLoop: boolean;
}

/** @param unfolded The first steps of the ranges that are shown step by step. */
export function traceRows(violation: Violation, unfolded: ReadonlySet<number>): TraceRow[] {
  const { steps, loop } = violation;
  return foldedRanges(steps, unfolded).map(({ first, last }) => {
    const own = steps.slice(first - 1, last);
    return {
      first,
      last,
      steps: own,
      lane: laneOf(violation, own[0]!.thread),
      lanes: segments(violation, first, last),
      arrows: own.flatMap((step) => arrowsOf(violation, step)),
      bystanders: bystanders(violation, own[0]!),
      opens: opens(violation, own[0]!),
      isInLoop: loop !== null && first >= loop,
    };
  });
}

const laneOf = ({ threads }: Violation, thread: string): number => threads.indexOf(thread);

const segments = ({ moments, threads }: Violation, first: number, last: number): LaneSegment[] =>
  threads.map((_, lane) => ({
    before: laneState(moments[first - 1]!.threads[lane]!),
    after: laneState(moments[last]!.threads[lane]!),
  }));

const laneState = ({ state }: ThreadPosition): LaneState =>
  match(state)
    .with('ready', () => 'awake' as const)
    .with('parked', () => 'asleep' as const)
    .with('finished', 'failed', () => 'ended' as const)
    .exhaustive();

/** To everybody who is woken; and to those who needed this notify and fell asleep only after it. */
function arrowsOf(violation: Violation, step: TraceStep): WakeArrow[] {
  const from = laneOf(violation, step.thread);
  const missed = violation.sleepers.filter((sleeper) => isMissedBy(sleeper, step));
  return [
    ...step.woke.map((thread) => ({ from, to: laneOf(violation, thread), kind: 'wakes' as const })),
    ...missed.map(({ thread }) => ({ from, to: laneOf(violation, thread), kind: 'misses' as const })),
  ].filter(({ to }) => to !== from);
}

const isMissedBy = ({ wouldProceed, notifiedBefore, thread }: Sleeper, { index }: TraceStep): boolean =>
  wouldProceed && notifiedBefore?.step === index && !notifiedBefore.whom.includes(thread);

/** Who else could have taken this step's turn: its next operation is what it did not get to do. */
function bystanders({ moments, steps, threads }: Violation, step: TraceStep): Bystander[] {
  const previous = steps[step.index - 2]?.thread;
  return moments[step.index - 1]!.threads.flatMap(({ thread, next, ways }, lane) =>
    thread === step.thread || next === null || ways.every((way) => way === 'spurious')
      ? []
      : [{ lane, next, isInterrupted: step.preempts && threads[lane] === previous }],
  );
}

/** An operation is announced at its first step, not again when the thread goes on with it later. */
function opens({ steps }: Violation, { index, thread, within }: TraceStep): string | null {
  const before = steps.slice(0, index - 1).findLast((step) => step.thread === thread);
  return within !== null && within !== before?.within ? within : null;
}
