/** The operations of a memory that can be mutated, and a memory on which each of them is intercepted. */
import type { AtomicMemory } from 'heddle/algorithms';

export const operationNames = [
  'load',
  'store',
  'exchange',
  'compareExchange',
  'add',
  'sub',
  'and',
  'or',
  'xor',
  'wait',
  'notify',
  'read',
  'write',
] as const;

export type OperationName = (typeof operationNames)[number];

/** An operation about to be done. */
export interface Call {
  readonly operation: OperationName;
  readonly operands: readonly number[];
  /** Does the operation as it should be done. */
  readonly perform: () => unknown;
  /** The function that was called: whoever looks for the caller begins there. */
  readonly method: (...operands: number[]) => unknown;
}

/** Returns what the operation is to return. */
export type Intercept = (call: Call) => unknown;

/** What happens at `retry` and `settle`, before they do what they do. */
export type Boundary = () => void;

type Operations = Record<OperationName, (...operands: number[]) => unknown>;

/** The memory, with everything that is done to it going through `intercept`. */
export function intercepted(memory: AtomicMemory, intercept: Intercept, boundary: Boundary): AtomicMemory {
  const operations = operationNames.map((operation) => {
    const method = (...operands: number[]): unknown => {
      const perform = () => (memory as unknown as Operations)[operation](...operands);
      return intercept({ operation, operands, perform, method });
    };
    return [operation, method];
  });
  const others: Omit<AtomicMemory, OperationName> = {
    get length(): number {
      return memory.length;
    },
    pause: () => memory.pause(),
    now: () => memory.now(),
    attempt: () => memory.attempt(),
    retry: (attempt, ...carried) => {
      boundary();
      memory.retry(attempt, ...carried);
    },
    settle: (attempt, ...carried) => {
      boundary();
      memory.settle(attempt, ...carried);
    },
  };
  return Object.assign(others, Object.fromEntries(operations)) as AtomicMemory;
}
