/** A queue: first in, first out. */
import { defineSpecification, type Specification } from '../specification.ts';

/** What a queue can be asked to do. */
export interface QueueCalls<Value> {
  enqueue(value: Value): void;
  /** The oldest value; null if there is none. */
  dequeue(): Value | null;
}

/**
 * A queue of plain data; never blocks.
 *
 * ```ts
 * const fifo = specifications.queue([7, 8]);
 * const [outcome] = fifo.apply(fifo.initial, { name: 'dequeue', args: [] });
 * console.log(outcome); // { state: [ 8 ], result: 7 }
 * ```
 *
 * @param values What is in it at first, the oldest first.
 */
export const queue = <Value = number>(
  values: readonly Value[] = [],
): Specification<QueueCalls<Value>, readonly Value[]> =>
  defineSpecification({
    initial: values,
    calls: {
      enqueue: (state, value: Value) => [{ state: [...state, value], result: undefined }],
      dequeue: (state) => [{ state: state.slice(1), result: state[0] ?? null }],
    },
  });
