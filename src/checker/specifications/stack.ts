/** A stack: last in, first out. */
import { defineSpecification, type Specification } from '../specification.ts';

/** What a stack can be asked to do. */
export interface StackCalls<Value> {
  push(value: Value): void;
  /** The youngest value; null if there is none. */
  pop(): Value | null;
}

/**
 * A stack of plain data; never blocks.
 *
 * ```ts
 * const lifo = specifications.stack([7, 8]);
 * const [outcome] = lifo.apply(lifo.initial, { name: 'pop', args: [] });
 * console.log(outcome); // { state: [ 7 ], result: 8 }
 * ```
 *
 * @param values What is on it at first, the youngest last.
 */
export const stack = <Value = number>(
  values: readonly Value[] = [],
): Specification<StackCalls<Value>, readonly Value[]> =>
  defineSpecification({
    initial: values,
    calls: {
      push: (state, value: Value) => [{ state: [...state, value], result: undefined }],
      pop: (state) => [{ state: state.slice(0, -1), result: state.at(-1) ?? null }],
    },
  });
