/** A set of numbers. */
import { defineSpecification, type Specification } from '../specification.ts';

/** What a set can be asked to do. */
export interface SetCalls {
  /** Whether it was not in the set before. */
  add(value: number): boolean;
  /** Whether it was in the set before. */
  delete(value: number): boolean;
  has(value: number): boolean;
}

/**
 * A set of numbers; never blocks.
 *
 * ```ts
 * const numbers = specifications.set([7]);
 * const [outcome] = numbers.apply(numbers.initial, { name: 'add', args: [7] });
 * console.log(outcome); // { state: [ 7 ], result: false }
 * ```
 *
 * @param values What is in it at first.
 */
export const set = (values: readonly number[] = []): Specification<SetCalls, readonly number[]> =>
  defineSpecification({
    initial: sorted(values),
    calls: {
      add: (state, value: number) => [
        { state: sorted([...state, value]), result: !state.includes(value) as boolean },
      ],
      delete: (state, value: number) => [
        { state: state.filter((other) => other !== value), result: state.includes(value) },
      ],
      has: (state, value: number) => [{ state, result: state.includes(value) }],
    },
  });

/** Equal sets are to be equal lists, or else states multiply. */
const sorted = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].sort((left, right) => left - right);
