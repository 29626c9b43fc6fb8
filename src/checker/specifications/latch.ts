/** A latch. */
import { defineSpecification, type Specification } from '../specification.ts';

/** What a latch can be asked to do. */
export interface LatchCalls {
  countDown(): void;
  /** Waits until it is open. */
  wait(): void;
  isOpen(): boolean;
}

/**
 * A latch that opens for good once it has been counted down to 0.
 *
 * ```ts
 * const latch = specifications.latch(1);
 * const outcomes = latch.apply(latch.initial, { name: 'wait', args: [] });
 * console.log(outcomes); // []
 * ```
 *
 * @param count How often it is to be counted down.
 */
export const latch = (count: number): Specification<LatchCalls, number> =>
  defineSpecification({
    initial: count,
    calls: {
      countDown: (left) => (left === 0 ? [] : [{ state: left - 1, result: undefined }]),
      wait: (left) => (left === 0 ? [{ state: left, result: undefined }] : []),
      isOpen: (left) => [{ state: left, result: left === 0 }],
    },
  });
