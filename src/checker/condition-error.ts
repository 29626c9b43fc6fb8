/** A condition of a model that does not hold. */
import { ModelError } from '../memory/model-errors.ts';

/** What an invariant or a final condition said. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError';
  readonly condition: 'invariant' | 'final' | 'leak';

  private constructor(condition: ConditionError['condition'], message: string) {
    super(message);
    this.condition = condition;
  }

  /** A condition returned false. */
  static saidFalse(condition: 'invariant' | 'final', model: string): ConditionError {
    return new ConditionError(condition, `${whatIs(condition)} of "${model}" returned false.`);
  }

  /** @throws What a condition threw, if it is a mistake of the model. */
  static threw(condition: ConditionError['condition'], model: string, thrown: unknown): ConditionError {
    if (thrown instanceof ModelError) throw thrown;
    return new ConditionError(condition, `${whatIs(condition)} of "${model}" ${deed(thrown)}`);
  }

  /** Something is held although all threads have finished: how many of each, where that is known. */
  static leaks(held: readonly (readonly [name: string, count: number | true])[]): ConditionError {
    const each = held.map(([name, count]) => (count === true ? name : `${name} (${count})`));
    return new ConditionError(
      'leak',
      `All threads have finished, but these are still held: ${each.join(', ')}.`,
    );
  }
}

const whatIs = (condition: ConditionError['condition']): string =>
  condition === 'invariant' ? 'The invariant' : condition === 'final' ? 'The final condition' : '`held`';

/** What says that a condition does not hold: its message alone, as of an assertion. Anything else is a surprise. */
const deed = (thrown: unknown): string =>
  thrown instanceof Error && ['Error', 'AssertionError'].includes(thrown.name)
    ? `does not hold: ${thrown.message}`
    : `threw: ${describeThrown(thrown)}`;

/** `RangeError: …`, or the thrown value itself. */
export const describeThrown = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
