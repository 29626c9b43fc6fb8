/** A counter. */
import { defineSpecification, type Specification } from '../specification.ts';

/** What a counter can be asked to do. */
export interface CounterCalls {
  /** Adds, and returns what it counted before. */
  add(amount: number): number;
  get(): number;
}

/**
 * A counter of integers; never blocks.
 *
 * ```ts
 * const counter = specifications.counter();
 * const [outcome] = counter.apply(counter.initial, { name: 'add', args: [2] });
 * console.log(outcome); // { state: 2, result: 0 }
 * ```
 *
 * @param value What it counts at first.
 */
export const counter = (value = 0): Specification<CounterCalls, number> =>
  defineSpecification({
    initial: value,
    calls: {
      add: (state, amount: number) => [{ state: state + amount, result: state }],
      get: (state) => [{ state, result: state }],
    },
  });
