/** Assertions about models, for any test runner: they throw an `AssertionError` that tells the story. */
import type { AnyModel } from '../checker/model.ts';
import type { Holds, Violated } from '../checker/verdict.ts';
import type { AssertOptions, ExpectedViolation } from './expectation.ts';
import { judgeHolds, judgeViolated } from './judgement.ts';
import { ModelAssertionError } from './model-assertion-error.ts';

export { snapshotText } from '../report/index.ts';
export type { AssertOptions, ExpectedViolation } from './expectation.ts';
export { ModelAssertionError } from './model-assertion-error.ts';

/**
 * Asserts that a model holds under every interleaving.
 *
 * Does not block for longer than a few dozen milliseconds at a time. Writes a line to standard error every three seconds,
 * unless `onProgress` is given.
 *
 * ```ts
 * test('the lock excludes', () => assertHolds(lockModel));
 * ```
 *
 * @returns The verdict.
 * @throws {ModelAssertionError} if it is violated, or a limit was hit: a bound is not a proof.
 * @throws {InvalidModelError} if it is not a model.
 * @throws {TypeError | RangeError} if an option is unknown or out of range.
 */
export async function assertHolds(model: AnyModel, options: AssertOptions = {}): Promise<Holds> {
  const judged = await judgeHolds(model, options, (token) => `assertHolds(model, { only: '${token}' })`);
  if (judged.outcome === 'as asserted') return judged.verdict;
  throw new ModelAssertionError({ message: judged.told, verdict: judged.verdict });
}

/**
 * Asserts that a model is violated, and how.
 *
 * ```ts
 * test('the bug is found', () => assertViolated(buggy, { kind: 'lost-wakeup', steps: 4 }));
 * ```
 *
 * @param expected What the counterexample must be like; anything, unless given.
 * @returns The verdict, with the counterexample.
 * @throws {ModelAssertionError} if it holds, is violated otherwise, or a limit was hit.
 * @throws {InvalidModelError} if it is not a model.
 * @throws {TypeError | RangeError} if an option is unknown or out of range.
 */
export async function assertViolated(
  model: AnyModel,
  expected: ExpectedViolation = {},
  options: AssertOptions = {},
): Promise<Violated> {
  const replayWith = (token: string): string => `assertViolated(model, {}, { only: '${token}' })`;
  const judged = await judgeViolated(model, expected, options, replayWith);
  if (judged.outcome === 'as asserted') return judged.verdict;
  throw new ModelAssertionError({ message: judged.told, verdict: judged.verdict });
}
