/** Refuses questions about operations that a model does not have. */
import { type Asked, mustNotSleep } from './asked.ts';
import { InvalidModelError } from './invalid-model-error.ts';
import type { AnyModel } from './model.ts';

/**
 * @param known The operations that threads were seen in.
 * @param hasCalls Whether threads were seen to make calls.
 * @throws {InvalidModelError} if one that is asked about is not among them, or there are none.
 */
export function expectOperations(
  model: AnyModel,
  asked: Asked,
  known: ReadonlySet<string>,
  hasCalls: boolean,
): void {
  if (asked.linearizability && !hasCalls)
    throw new InvalidModelError(
      `Expected the threads of model "${model.name}" to make calls, by \`thread.call(name, …)\`: linearizability is about them.`,
    );
  if (asked.bypass && model.bypass) expectAll(model, [model.bypass.operation].flat(), known, '`bypass`');
  if (!isAboutOperations(asked)) return;
  if (mustNotSleep(asked) && known.size === 0) throw missing(model, 'operations', 'lock-freedom');
  expectAll(model, asked.lockFree ?? [], known, 'lock-freedom');
}

/** Whether it was asked what operations owe to other threads. */
export const isAboutOperations = (asked: Asked): boolean => mustNotSleep(asked) || asked.crashes > 0;

function expectAll(
  model: AnyModel,
  names: readonly string[],
  known: ReadonlySet<string>,
  what: string,
): void {
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) throw missing(model, `an operation "${unknown}"`, what);
}

const missing = (model: AnyModel, expected: string, what: string): InvalidModelError =>
  new InvalidModelError(
    `Expected the threads of model "${model.name}" to have ${expected}, by \`thread.operation(name, …)\`: ${what} is about them.`,
  );
