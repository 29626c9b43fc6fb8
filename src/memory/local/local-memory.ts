/**
 * The memory contract for one thread alone: cells in an ordinary array, and waits that are promises.
 *
 * On one event loop every step runs to its end before the next one begins, so that plain accesses are atomic. Nothing
 * may block, for nobody else could ever wake the thread up.
 */
import type { Attempt, AwaitableMemory, Cell, WaitResult } from '../atomic-memory.ts';

type Wake = (result: WaitResult) => void;

/** Cells of one realm; they cannot be shared with other threads. */
export class LocalMemory implements AwaitableMemory {
  readonly #cells: Int32Array;
  /** Who waits, by cell, the longest waiting first. */
  readonly #waiters: Map<Cell, Wake[]> = new Map<Cell, Wake[]>();

  constructor(length: number) {
    this.#cells = new Int32Array(length);
  }

  get length(): number {
    return this.#cells.length;
  }

  load(cell: Cell): number {
    return this.#at(cell);
  }

  store(cell: Cell, value: number): void {
    this.#replace(cell, value);
  }

  exchange(cell: Cell, value: number): number {
    return this.#replace(cell, value);
  }

  compareExchange(cell: Cell, expected: number, replacement: number): number {
    const before = this.#at(cell);
    if (before === (expected | 0)) this.#cells[cell] = replacement;
    return before;
  }

  add(cell: Cell, operand: number): number {
    return this.#replace(cell, this.#at(cell) + operand);
  }

  sub(cell: Cell, operand: number): number {
    return this.#replace(cell, this.#at(cell) - operand);
  }

  and(cell: Cell, operand: number): number {
    return this.#replace(cell, this.#at(cell) & operand);
  }

  or(cell: Cell, operand: number): number {
    return this.#replace(cell, this.#at(cell) | operand);
  }

  xor(cell: Cell, operand: number): number {
    return this.#replace(cell, this.#at(cell) ^ operand);
  }

  /** Nobody can notify, so only time can end it. @throws {TypeError} if that cannot either. */
  wait(cell: Cell, expected: number, timeoutMs: number = Number.POSITIVE_INFINITY): WaitResult {
    if (this.#at(cell) !== expected) return 'not-equal';
    if (timeoutMs === Number.POSITIVE_INFINITY) {
      throw new TypeError(
        'Expected a wait that ends: this memory belongs to one thread, which cannot wake itself.',
      );
    }
    const deadline = this.now() + timeoutMs;
    while (this.now() < deadline) this.pause();
    return 'timed-out';
  }

  /** With a timeout of 0 or less it is over at once; other timeouts are the caller's business. */
  waitAsync(cell: Cell, expected: number, timeoutMs: number = Number.POSITIVE_INFINITY): Promise<WaitResult> {
    if (this.#at(cell) !== expected) return Promise.resolve('not-equal');
    if (timeoutMs <= 0) return Promise.resolve('timed-out');
    return new Promise((resolve) => {
      const waiters = this.#waiters.get(cell);
      if (waiters) waiters.push(resolve);
      else this.#waiters.set(cell, [resolve]);
    });
  }

  notify(cell: Cell, count: number = Number.POSITIVE_INFINITY): number {
    this.#at(cell);
    const waiters = this.#waiters.get(cell) ?? [];
    const woken = waiters.splice(0, count);
    if (waiters.length === 0) this.#waiters.delete(cell);
    for (const wake of woken) wake('ok');
    return woken.length;
  }

  read(cell: Cell): number {
    return this.#cells[cell]!;
  }

  write(cell: Cell, value: number): void {
    this.#cells[cell] = value;
  }

  pause(): void {}

  now(): number {
    return performance.now();
  }

  attempt(): Attempt {
    return 0 as Attempt;
  }

  retry(): void {}

  settle(): void {}

  /** @throws {RangeError} if there is no such cell. */
  #at(cell: Cell): number {
    const value = this.#cells[cell];
    if (value === undefined) throw new RangeError(`Expected a cell below ${this.length}, got ${cell}.`);
    return value;
  }

  #replace(cell: Cell, value: number): number {
    const before = this.#at(cell);
    this.#cells[cell] = value;
    return before;
  }
}
