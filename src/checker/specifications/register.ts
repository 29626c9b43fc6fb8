/** A register: a cell of memory. */
import { defineSpecification, type Specification } from '../specification.ts';

/** What a register can be asked to do. */
export interface RegisterCalls<Value> {
  read(): Value;
  write(value: Value): void;
  /** Whether it held `expected`, and now holds the replacement. */
  compareAndSet(expected: Value, replacement: Value): boolean;
}

/**
 * A register for numbers, strings, booleans or null; never blocks.
 *
 * ```ts
 * const register = specifications.register(7);
 * const [outcome] = register.apply(register.initial, { name: 'read', args: [] });
 * console.log(outcome); // { state: 7, result: 7 }
 * ```
 *
 * @param value What it holds at first.
 */
export const register = <Value extends number | string | boolean | null>(
  value: Value,
): Specification<RegisterCalls<Value>, Value> =>
  defineSpecification({
    initial: value,
    calls: {
      read: (state) => [{ state, result: state }],
      write: (_, written: Value) => [{ state: written, result: undefined }],
      compareAndSet: (state, expected: Value, replacement: Value) => {
        const result: boolean = state === expected;
        return [{ state: result ? replacement : state, result }];
      },
    },
  });
