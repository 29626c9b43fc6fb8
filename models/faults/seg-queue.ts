/**
 * SegQueue: crossbeam's queue, with its windows.
 *
 * Idea.       A writer reserves the next slot by moving the tail and writes to it afterwards; a reader claims the oldest
 *             slot by moving the head and reads it afterwards. Whoever reserves the last slot of a block installs the
 *             next one.
 * Invariant.  Each index is reserved once and claimed once. An index behind the last slot says that the next block is
 *             being installed.
 * Linearizes. put: the compareExchange on the tail; take: the one on the head, or the load of the tail that refuses.
 * Race.       Two windows, in which all wait for one:
 *             1. reserved, not written (models/violates/segqueue-stalled-writer.ts);
 *             2. last slot reserved, no block installed (models/violates/segqueue-stalled-installer.ts).
 * Source.     crossbeam-queue, `seg_queue.rs`, 2019: `push`, `pop`, `wait_write`, `wait_next`. What spins there sleeps
 *             here, so that it shows. Slots have no values, blocks are not freed, and the flag that spares a reader the
 *             load of the tail is left out.
 */
import { type AtomicMemory, type Cell, cellAt } from 'heddle/algorithms';
import type { SetUp } from 'heddle/checker';
import type { Line } from './line.ts';

/** A slot that is not written, a block without a next one. */
const UNSET = 0;
const WRITTEN = 1;

/** A queue of `blocks` blocks with `capacity` slots each. Block 0 is there from the start. */
export class SegQueue implements Line {
  readonly #memory: AtomicMemory;
  readonly #capacity: number;
  readonly #headIndex: Cell;
  readonly #headBlock: Cell;
  readonly #tailIndex: Cell;
  readonly #tailBlock: Cell;
  readonly #nexts: Cell;
  readonly #slots: Cell;

  constructor(memory: AtomicMemory, cells: SetUp['cells'], blocks: number, capacity: number) {
    this.#memory = memory;
    this.#capacity = capacity;
    this.#headIndex = cells.cell('head index');
    this.#headBlock = cells.cell('head block');
    this.#tailIndex = cells.cell('tail index');
    this.#tailBlock = cells.cell('tail block');
    this.#nexts = cells.cells('next', blocks);
    this.#slots = cells.cells('slot', blocks * capacity);
  }

  /** A compareExchange that fails says that another writer has reserved the slot. */
  put(): void {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const tail = memory.load(this.#tailIndex);
      const block = memory.load(this.#tailBlock);
      const isBehindLast = this.#offsetOf(tail) === this.#capacity;
      if (isBehindLast) memory.wait(this.#tailIndex, tail);
      if (isBehindLast || memory.compareExchange(this.#tailIndex, tail, tail + 1) !== tail) continue;
      const slot = this.#slotAt(block, tail);
      if (this.#isLast(tail)) this.#install(block);
      memory.store(slot, WRITTEN);
      memory.notify(slot);
      memory.settle(attempt);
      return;
    }
  }

  /** A compareExchange that fails says that another reader has claimed the slot. */
  take(): boolean {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const head = memory.load(this.#headIndex);
      const block = memory.load(this.#headBlock);
      const isBehindLast = this.#offsetOf(head) === this.#capacity;
      if (isBehindLast) memory.wait(this.#headIndex, head);
      if (isBehindLast) continue;
      const isAny = head !== memory.load(this.#tailIndex);
      if (isAny && memory.compareExchange(this.#headIndex, head, head + 1) !== head) continue;
      if (isAny) this.#read(block, head);
      memory.settle(attempt, isAny);
      return isAny;
    }
  }

  #install(block: number): void {
    const memory = this.#memory;
    const next = block + 1;
    memory.store(this.#tailBlock, next);
    memory.add(this.#tailIndex, 1);
    memory.notify(this.#tailIndex);
    memory.store(cellAt(this.#nexts, block), next);
    memory.notify(cellAt(this.#nexts, block));
  }

  #read(block: number, head: number): void {
    const memory = this.#memory;
    if (this.#isLast(head)) {
      memory.store(this.#headBlock, this.#onceSet(cellAt(this.#nexts, block)));
      memory.add(this.#headIndex, 1);
      memory.notify(this.#headIndex);
    }
    this.#onceSet(this.#slotAt(block, head));
  }

  /** What is in a cell, as soon as something is. */
  #onceSet(cell: Cell): number {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const value = memory.load(cell);
      if (value === UNSET) memory.wait(cell, UNSET);
      if (value === UNSET) continue;
      memory.settle(attempt, value);
      return value;
    }
  }

  /** An index counts the slots, and one more for each block. */
  #offsetOf(index: number): number {
    return index % (this.#capacity + 1);
  }

  #isLast(index: number): boolean {
    return this.#offsetOf(index) === this.#capacity - 1;
  }

  #slotAt(block: number, index: number): Cell {
    return cellAt(this.#slots, block * this.#capacity + this.#offsetOf(index));
  }
}
