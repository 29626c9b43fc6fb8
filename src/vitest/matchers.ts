/** `toHold` and `toBeViolated`, as vitest calls them. */
import type { MatcherState } from 'vitest';
import type { AssertOptions, ExpectedViolation } from '../assert/index.ts';
import { type Judgement, judgeHolds, judgeViolated } from '../assert/judgement.ts';
import type { AnyModel } from '../checker/model.ts';
import { timeLeft } from './time-left.ts';

/** What vitest is told. */
interface Matched {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Whether a model holds. */
export async function toHold(
  this: MatcherState,
  model: AnyModel,
  options: AssertOptions = {},
): Promise<Matched> {
  refuseNot(this, 'toHold', 'toBeViolated');
  const replayWith = (token: string): string => `await expect(model).toHold({ only: '${token}' })`;
  return resultOf(await judgeHolds(model, { ...timeLeft(this), ...options }, replayWith));
}

/** Whether a model is violated in a certain way. */
export async function toBeViolated(
  this: MatcherState,
  model: AnyModel,
  expected: ExpectedViolation = {},
  options: AssertOptions = {},
): Promise<Matched> {
  refuseNot(this, 'toBeViolated', 'toHold');
  const replayWith = (token: string): string => `await expect(model).toBeViolated({}, { only: '${token}' })`;
  return resultOf(await judgeViolated(model, expected, { ...timeLeft(this), ...options }, replayWith));
}

/** A model that does not hold is not yet one that is violated: it may be that nobody knows. */
function refuseNot({ isNot }: MatcherState, matcher: string, other: string): void {
  if (!isNot) return;
  throw new TypeError(
    `Expected \`${other}\`, got \`not.${matcher}\`: of a model there may also be nothing known.`,
  );
}

const resultOf = (judged: Judgement): Matched => ({
  pass: judged.outcome === 'as asserted',
  message: () => (judged.outcome === 'as asserted' ? '' : judged.told),
});
