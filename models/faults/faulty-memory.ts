/**
 * A memory on which one step goes wrong: how seeded bugs are made of the very algorithms that production runs.
 *
 * A fault sees every operation before it is done, and may do it, do something else instead, or leave it out and say
 * what it returned. So a model in `models/violates` shows what a step is good for without a copy of the algorithm.
 */
import type { AtomicMemory, Attempt, Cell, WaitResult } from 'heddle/algorithms';

/** The operations that a fault can touch; waiting is a matter of its own. */
export type FaultyOperation =
  | 'load'
  | 'store'
  | 'exchange'
  | 'compareExchange'
  | 'add'
  | 'sub'
  | 'and'
  | 'or'
  | 'xor'
  | 'notify'
  | 'read'
  | 'write';

/** An operation about to be done. */
export interface Call {
  readonly operation: FaultyOperation;
  readonly cell: Cell;
  readonly operands: readonly number[];
}

/** Returns what the operation is to return; `perform` does it as it should be done. Must not keep state. */
export type Fault = (call: Call, perform: () => number, memory: AtomicMemory) => number;

/** What is done instead of a wait. */
export type FaultyWait = (cell: Cell, expected: number, timeoutMs: number | undefined) => WaitResult;

/** The memory with a fault, and with another `wait` if one is given. */
export function faultyMemory(
  memory: AtomicMemory,
  fault: Fault,
  wait: FaultyWait = (cell, expected, timeoutMs) => memory.wait(cell, expected, timeoutMs),
): AtomicMemory {
  const faulty =
    (operation: FaultyOperation) =>
    (cell: Cell, ...operands: number[]): number => {
      const real = memory[operation] as (cell: Cell, ...operands: number[]) => number;
      return fault({ operation, cell, operands }, () => real.call(memory, cell, ...operands), memory);
    };
  return {
    get length(): number {
      return memory.length;
    },
    load: faulty('load'),
    store: faulty('store'),
    exchange: faulty('exchange'),
    compareExchange: faulty('compareExchange'),
    add: faulty('add'),
    sub: faulty('sub'),
    and: faulty('and'),
    or: faulty('or'),
    xor: faulty('xor'),
    notify: faulty('notify'),
    read: faulty('read'),
    write: faulty('write'),
    wait: (cell: Cell, expected: number, timeoutMs?: number): WaitResult => wait(cell, expected, timeoutMs),
    pause: () => memory.pause(),
    now: () => memory.now(),
    attempt: () => memory.attempt(),
    retry: (attempt: Attempt, ...carried) => memory.retry(attempt, ...carried),
    settle: (attempt: Attempt, ...carried) => memory.settle(attempt, ...carried),
  };
}
