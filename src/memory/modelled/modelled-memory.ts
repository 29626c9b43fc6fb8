/**
 * The memory contract under the checker: operations are recorded instead of done.
 *
 * While a thread's code is being run, each operation goes to that run's recording. While a model is set up, or an
 * invariant is evaluated, operations work directly on an array of cells. At any other time memory may not be used.
 */
import type { AtomicMemory, Attempt, Carried, Cell, WaitResult } from '../atomic-memory.ts';
import type { CellLayout } from '../cell-layout.ts';
import { ForeignMemoryError } from '../model-errors.ts';
import {
  EVERYBODY,
  type Operation,
  type OperationCode,
  OperationKind,
  valueAfter,
  WaitOutcome,
} from '../operation.ts';
import type { Recording } from './recording.ts';

const waitResults: readonly WaitResult[] = ['ok', 'not-equal', 'timed-out'];

/** Memory whose operations are steps of a model. */
export class ModelledMemory implements AtomicMemory {
  #recording: Recording | null = null;
  #cells: Int32Array | null = null;
  readonly #layout: CellLayout;

  /** @param layout Says which cells there are: no others may be used. */
  constructor(layout: CellLayout) {
    this.#layout = layout;
  }

  get length(): number {
    return this.#layout.size;
  }

  /** Runs `code` with operations going to the recording. */
  record<Result>(recording: Recording, code: () => Result): Result {
    const outer = this.#recording;
    this.#recording = recording;
    try {
      return code();
    } finally {
      this.#recording = outer;
    }
  }

  /** Runs `code` with operations working directly on `cells`, with one thread and no waiting. */
  direct<Result>(cells: Int32Array, code: () => Result): Result {
    this.#cells = cells;
    try {
      return code();
    } finally {
      this.#cells = null;
    }
  }

  load(cell: Cell): number {
    return this.#do(OperationKind.load, cell, 0, 0);
  }

  store(cell: Cell, value: number): void {
    this.#do(OperationKind.store, cell, value, 0);
  }

  exchange(cell: Cell, value: number): number {
    return this.#do(OperationKind.exchange, cell, value, 0);
  }

  compareExchange(cell: Cell, expected: number, replacement: number): number {
    return this.#do(OperationKind.compareExchange, cell, expected, replacement);
  }

  add(cell: Cell, operand: number): number {
    return this.#do(OperationKind.add, cell, operand, 0);
  }

  sub(cell: Cell, operand: number): number {
    return this.#do(OperationKind.sub, cell, operand, 0);
  }

  and(cell: Cell, operand: number): number {
    return this.#do(OperationKind.and, cell, operand, 0);
  }

  or(cell: Cell, operand: number): number {
    return this.#do(OperationKind.or, cell, operand, 0);
  }

  xor(cell: Cell, operand: number): number {
    return this.#do(OperationKind.xor, cell, operand, 0);
  }

  /** A timeout of 0 or less never parks; any other finite one may fire whenever the checker chooses. */
  wait(cell: Cell, expected: number, timeoutMs: number = Number.POSITIVE_INFINITY): WaitResult {
    if (timeoutMs <= 0) {
      const held = this.#do(OperationKind.load, cell, 0, 0);
      return held === expected ? 'timed-out' : 'not-equal';
    }
    const isTimed = timeoutMs < Number.POSITIVE_INFINITY;
    return waitResults[this.#do(OperationKind.wait, cell, expected, isTimed ? 1 : 0)]!;
  }

  notify(cell: Cell, count: number = EVERYBODY): number {
    const most = Number.isNaN(count) ? 0 : Math.min(Math.max(Math.trunc(count), 0), EVERYBODY);
    return this.#do(OperationKind.notify, cell, most, 0);
  }

  read(cell: Cell): number {
    return this.#do(OperationKind.read, cell, 0, 0);
  }

  write(cell: Cell, value: number): void {
    this.#do(OperationKind.write, cell, value, 0);
  }

  pause(): void {}

  /** Time stands still: a timeout is a choice that `wait` makes. */
  now(): number {
    return 0;
  }

  attempt(): Attempt {
    return this.#recording?.attempt() ?? (0 as Attempt);
  }

  retry(attempt: Attempt, ...carried: readonly Carried[]): void {
    this.#recording?.retry(attempt, carried);
  }

  settle(attempt: Attempt, ...carried: readonly Carried[]): void {
    this.#recording?.settle(attempt, carried);
  }

  #do(kind: OperationCode, cell: number, first: number, second: number): number {
    if (!Number.isInteger(cell) || cell < 0 || cell >= this.#layout.size) {
      throw new RangeError(`Expected a cell from 0 to ${this.#layout.size - 1}, got ${cell}.`);
    }
    if (!Number.isInteger(first) || !Number.isInteger(second)) {
      throw new TypeError(
        `Expected cell values to be integers, got ${Number.isInteger(first) ? second : first}.`,
      );
    }
    const isCount = kind === OperationKind.notify;
    const operation: Operation = { kind, cell, first: isCount ? first : first | 0, second: second | 0 };
    if (this.#cells) return direct(operation, this.#cells);
    if (this.#recording) return this.#recording.step(operation);
    throw new ForeignMemoryError(
      'Memory was used outside the model that it belongs to: threads, invariants and final conditions may only use what their own `setup` returned, and only while they run.',
    );
  }
}

/** Carries out an operation at once, where there is but one thread: a wait that could only last for ever is an error. */
function direct(operation: Operation, cells: Int32Array): number {
  const { kind, cell, first, second } = operation;
  const held = cells[cell] ?? 0;
  if (kind === OperationKind.wait) {
    if (held !== first) return WaitOutcome.notEqual;
    if (second === 1) return WaitOutcome.timedOut;
    throw new ForeignMemoryError(
      `Waiting on cell ${cell} would last for ever here: only threads may wait, not set-up, invariants or final conditions.`,
    );
  }
  if (kind === OperationKind.notify) return 0;
  cells[cell] = valueAfter(operation, held);
  return held;
}
