/** A condition of a model that does not hold. */
import { ModelError } from '../memory/model-errors.ts';

/** What an invariant or a final condition said. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError';
  readonly condition: 'invariant' | 'final';

  /** @param thrown What the condition threw; null if it returned false. */
  constructor(condition: 'invariant' | 'final', model: string, thrown: unknown) {
    if (thrown instanceof ModelError) throw thrown;
    const what = condition === 'invariant' ? 'The invariant' : 'The final condition';
    const said = thrown === null ? 'returned false' : `threw ${describeThrown(thrown)}`;
    super(`${what} of "${model}" ${said}.`);
    this.condition = condition;
  }
}

/** `RangeError: …`, or the thrown value itself. */
export const describeThrown = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
