/**
 * The memory contract on real threads: `Atomics` over a `SharedArrayBuffer`, one line a method, no branches.
 *
 * Source. ECMA-262, "The Atomics Object".
 */
import type { Attempt, AwaitableMemory, Cell, WaitResult } from '../atomic-memory.ts';
import { BufferError } from './buffer-error.ts';

/** Cells in a shared buffer. Post `memory.buffer` to a worker and wrap it there to share them. */
export class NativeMemory implements AwaitableMemory {
  declare private readonly cells: Int32Array<SharedArrayBuffer>;

  /**
   * Wraps a part of a buffer.
   *
   * @param buffer Shared memory.
   * @param byteOffset Where the cells begin; a multiple of 4.
   * @param length How many cells; absent: to the end of the buffer.
   * @throws {BufferError} if the buffer is not shared, or the part is misaligned or not inside it.
   */
  constructor(buffer: SharedArrayBuffer, byteOffset = 0, length?: number) {
    BufferError.check(buffer, byteOffset, length);
    this.cells = new Int32Array(buffer, byteOffset, length);
  }

  /** Memory of its own with `length` cells, all 0. */
  static allocate(length: number): NativeMemory {
    return new NativeMemory(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
  }

  /** The shared buffer, to be posted to other threads. */
  get buffer(): SharedArrayBuffer {
    return this.cells.buffer;
  }

  get length(): number {
    return this.cells.length;
  }

  load(cell: Cell): number {
    return Atomics.load(this.cells, cell);
  }

  store(cell: Cell, value: number): void {
    Atomics.store(this.cells, cell, value);
  }

  exchange(cell: Cell, value: number): number {
    return Atomics.exchange(this.cells, cell, value);
  }

  compareExchange(cell: Cell, expected: number, replacement: number): number {
    return Atomics.compareExchange(this.cells, cell, expected, replacement);
  }

  add(cell: Cell, operand: number): number {
    return Atomics.add(this.cells, cell, operand);
  }

  sub(cell: Cell, operand: number): number {
    return Atomics.sub(this.cells, cell, operand);
  }

  and(cell: Cell, operand: number): number {
    return Atomics.and(this.cells, cell, operand);
  }

  or(cell: Cell, operand: number): number {
    return Atomics.or(this.cells, cell, operand);
  }

  xor(cell: Cell, operand: number): number {
    return Atomics.xor(this.cells, cell, operand);
  }

  wait(cell: Cell, expected: number, timeoutMs?: number): WaitResult {
    return Atomics.wait(this.cells, cell, expected, timeoutMs);
  }

  async waitAsync(cell: Cell, expected: number, timeoutMs?: number): Promise<WaitResult> {
    return Atomics.waitAsync(this.cells, cell, expected, timeoutMs).value;
  }

  notify(cell: Cell, count?: number): number {
    return Atomics.notify(this.cells, cell, count);
  }

  read(cell: Cell): number {
    return this.cells[cell] as number;
  }

  write(cell: Cell, value: number): void {
    this.cells[cell] = value;
  }

  /** A hint only: `Atomics.pause` is not yet in every runtime, and the loop around it is correct without. */
  pause(): void {}

  now(): number {
    return performance.now();
  }

  attempt(): Attempt {
    return 0 as Attempt;
  }

  retry(): void {}

  settle(): void {}
}
