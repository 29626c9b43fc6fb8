/**
 * Whether a history has an order: every order of its calls is tried, one after the other.
 *
 * Each call that responded is in the order, with the result that it had; of those that did not, any may be. A call that
 * responded before another was invoked comes before it. Slow, and small enough to be read and believed.
 */
import type { Call, Specification } from '../../src/checker/specification.ts';

/** A call, and between which moments it took place; null if it never responded. */
export interface PastCall extends Call {
  readonly result: unknown;
  readonly invoked: number;
  readonly responded: number | null;
}

/** Whether some order of the calls explains their results. */
export function isLinearizable(calls: readonly PastCall[], specification: Specification): boolean {
  const pending = calls.filter(({ responded }) => responded === null);
  const answered = calls.filter(({ responded }) => responded !== null);
  return subsets(pending).some((some) =>
    orders([...answered, ...some]).some(
      (order) => keepsToTime(order) && states(order, specification).length > 0,
    ),
  );
}

const subsets = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  items.reduce<readonly (readonly Item[])[]>(
    (found, item) => found.flatMap((some) => [some, [...some, item]]),
    [[]],
  );

const orders = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((first, index) => orders(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));

/** No call comes after one that was invoked once it had responded. */
const keepsToTime = (order: readonly PastCall[]): boolean =>
  order.every((call, index) =>
    order.slice(0, index).every((earlier) => call.responded === null || call.responded > earlier.invoked),
  );

/** All states that the calls, done in this order with these results, may lead to. */
const states = (order: readonly PastCall[], { initial, apply }: Specification): readonly unknown[] =>
  order.reduce<readonly unknown[]>(
    (before, { name, args, result, responded }) =>
      before.flatMap((state) =>
        apply(state, { name, args })
          .filter((outcome) => responded === null || Object.is(outcome.result, result))
          .map((outcome) => outcome.state),
      ),
    [initial],
  );
