/** Whether a model is as it was asserted to be, and what to say if it is not. */
import { resolve } from 'node:path';
import { match } from 'ts-pattern';
import { check, replay } from '../checker/check.ts';
import type { AnyModel } from '../checker/model.ts';
import { TokenError } from '../checker/token.ts';
import type { Inconclusive, Verdict, Violated } from '../checker/verdict.ts';
import { counted, labelOf, modelReport, titleOf } from '../report/index.ts';
import {
  type AssertOptions,
  type ExpectedViolation,
  refuseUnclear,
  refuseUnknownOptions,
} from './expectation.ts';
import { progressLines } from './progress-lines.ts';

/** What came of an assertion. `told` is the whole story, on as many lines as it takes. */
export type Judgement<Expected extends Verdict = Verdict> =
  | { readonly outcome: 'as asserted'; readonly verdict: Expected }
  | { readonly outcome: 'otherwise'; readonly verdict: Verdict | null; readonly told: string };

/** How the one who asserts types it again for a single schedule. */
export type ReplayWith = (token: string) => string;

/** Narrower than a terminal: runners indent. */
const WIDTH = 110;

/** Checks that a model holds. Throws what `check` throws. */
export async function judgeHolds(
  model: AnyModel,
  options: AssertOptions,
  replayWith: ReplayWith,
): Promise<Judgement<Verdict & { readonly verdict: 'holds' }>> {
  const found = await look(model, options);
  if (typeof found === 'string') return otherwise(null, `${found} Leave \`only\` out to check every run.`);
  return match(found)
    .with({ verdict: 'holds' }, (verdict) => ({ outcome: 'as asserted' as const, verdict }))
    .with({ verdict: 'violated' }, (verdict) =>
      otherwise(verdict, `${expected(model, 'hold')}, but it is violated.\n${story(verdict, replayWith)}`),
    )
    .with({ verdict: 'inconclusive' }, (verdict) =>
      otherwise(verdict, `${expected(model, 'hold')}, but that is not known. ${open(verdict)}`),
    )
    .exhaustive();
}

/** Checks that a model is violated in a certain way. Throws what `check` throws. */
export async function judgeViolated(
  model: AnyModel,
  wanted: ExpectedViolation,
  options: AssertOptions,
  replayWith: ReplayWith,
): Promise<Judgement<Violated>> {
  refuseUnclear(wanted);
  const found = await look(model, options);
  if (typeof found === 'string') return otherwise(null, found);
  const claim = expected(model, `be violated${wanted.kind ? ` by: ${titleOf(wanted.kind)}` : ''}`);
  return match(found)
    .with({ verdict: 'holds' }, (verdict) => {
      const { states } = verdict.statistics;
      return otherwise(verdict, `${claim}, but it holds, in all of its ${counted(states, 'state')}.`);
    })
    .with({ verdict: 'violated' }, (verdict) => {
      const difference = differenceFrom(wanted, verdict);
      if (difference === null) return { outcome: 'as asserted' as const, verdict };
      return otherwise(verdict, `${claim}, but ${difference}.\n${story(verdict, replayWith)}`);
    })
    .with({ verdict: 'inconclusive' }, (verdict) =>
      otherwise(verdict, `${claim}, but no such run is known. ${open(verdict)}`),
    )
    .exhaustive();
}

/** The verdict; a sentence where a single schedule was asked for that shows nothing. */
async function look(model: AnyModel, options: AssertOptions): Promise<Verdict | string> {
  refuseUnknownOptions(options);
  const { only, ...rest } = options;
  if (only === undefined) return check(model, { onProgress: progressLines(), ...rest });
  try {
    return replay(model, only);
  } catch (error) {
    if (error instanceof TokenError) return error.message;
    throw error;
  }
}

const otherwise = (verdict: Verdict | null, told: string) =>
  ({ outcome: 'otherwise', verdict, told }) as const;

const expected = ({ name }: AnyModel, what: string): string =>
  `Expected model ${JSON.stringify(name)} to ${what}`;

const story = (verdict: Violated, replayWith: ReplayWith): string =>
  modelReport({ file: null, verdict }, { width: WIDTH, root: resolve(), replayWith }).trimEnd();

/** What else the counterexample is, as the end of a sentence; null if it is as wanted. */
function differenceFrom({ kind, steps, preemptions, summary }: ExpectedViolation, { violation }: Violated) {
  if (kind !== undefined && violation.kind !== kind) return `it is by: ${titleOf(violation.kind)}`;
  if (steps !== undefined && violation.steps.length !== steps)
    return `in ${counted(violation.steps.length, 'step')}, not ${steps}`;
  if (preemptions !== undefined && violation.preemptions !== preemptions)
    return `with ${counted(violation.preemptions, 'preemption')}, not ${preemptions}`;
  const saysSo =
    summary === undefined ||
    (typeof summary === 'string' ? violation.summary.includes(summary) : summary.test(violation.summary));
  return saysSo
    ? null
    : `its summary does not say ${typeof summary === 'string' ? JSON.stringify(summary) : summary}`;
}

const open = (verdict: Inconclusive): string => {
  const advice = match(verdict.reason)
    .with('states', () => ' Raise `maxStates` to go on.')
    .with('memory', () => ' Raise `memoryLimitBytes` to go on.')
    .with('time', () => " Raise `timeLimitMs`, or the test's timeout, to go on.")
    .with('aborted', () => '')
    .with('sampled', () => ' Leave `sampling` out to explore all.')
    .exhaustive();
  return `${labelOf(verdict)}: ${verdict.summary}${advice}`;
};
