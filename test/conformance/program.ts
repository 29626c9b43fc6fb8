/** What a conformance program is: threads as the naive enumerator takes them, to be run on real threads as well. */
import type { Answer, NaiveThread, Operation, Patience, UpdateName } from '../naive/operation.ts';

export interface ConformanceProgram {
  /** What the program asks of `Atomics`. */
  readonly name: string;
  /** What the cells hold at first. */
  readonly cells: readonly number[];
  readonly threads: readonly NaiveThread[];
  /** The threads that wait by `Atomics.waitAsync`; none unless said. */
  readonly asynchronous?: readonly number[];
}

/** One operation after the other, whatever they answer; the result lists all answers. */
export const doing = (...operations: readonly Operation[]): NaiveThread =>
  function* () {
    const answers: Answer[] = [];
    for (const operation of operations) {
      const answer = yield operation;
      if (answer !== undefined) answers.push(answer);
    }
    return answers;
  };

export const load = (cell: number): Operation => ({ kind: 'load', cell });
export const store = (cell: number, value: number): Operation => ({ kind: 'store', cell, value });
export const update = (kind: UpdateName, cell: number, value: number): Operation => ({ kind, cell, value });
export const compareExchange = (cell: number, expected: number, value: number): Operation => ({
  kind: 'compareExchange',
  cell,
  expected,
  value,
});
export const read = (cell: number): Operation => ({ kind: 'read', cell });
export const write = (cell: number, value: number): Operation => ({ kind: 'write', cell, value });
export const wait = (cell: number, expected: number, patience: Patience = 'for ever'): Operation => ({
  kind: 'wait',
  cell,
  expected,
  patience,
});
export const notify = (cell: number, count: number): Operation => ({ kind: 'notify', cell, count });
