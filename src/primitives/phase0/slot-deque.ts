/**
 * Slot deque: a doubly linked list of slot numbers inside the cells, for one thread at a time.
 *
 * Idea.       Two links for each slot; a link is the slot's number plus one, so that memory full of 0 is an empty
 *             deque. A slot that is not linked has no links, so nothing stale is left behind.
 * Invariant.  `head` is 0 exactly if `tail` is 0; the links backwards mirror those forwards.
 * Linearizes. The caller's mutex makes every operation one step. `isEmpty` alone needs no mutex: hence `head`, and
 *             nothing else, is stored and loaded atomically.
 * Race.       None within: see the caller.
 * Source.     Folklore.
 */
import { type AtomicMemory, type Cell, cellAt } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';

const NO_LINK = 0;

/** Returned by `first` when the deque is empty. */
export const NO_FIRST = -1;

/** Slots in a row; all but `isEmpty` only under a mutex. */
export class SlotDeque {
  declare private readonly memory: AtomicMemory;
  declare private readonly head: Cell;
  declare private readonly tail: Cell;
  declare private readonly next: Cell;
  declare private readonly previous: Cell;

  /** @param head Where the head lies, if something else is kept in its cell while the deque is empty. */
  constructor(memory: AtomicMemory, cells: CellAllocator, count: number, head: Cell = cells.cell('head')) {
    this.memory = memory;
    this.head = head;
    this.tail = cells.cell('tail');
    this.next = cells.cells('next', count);
    this.previous = cells.cells('previous', count);
  }

  /** Without the mutex, too. */
  isEmpty(): boolean {
    return this.memory.load(this.head) === NO_LINK;
  }

  /** The slot that was appended first, or `NO_FIRST`. */
  first(): number {
    return this.memory.read(this.head) - 1;
  }

  /** Whether the slot is linked. The head is loaded, for a cell that holds something else may be written meanwhile. */
  has(slot: number): boolean {
    return (
      this.memory.read(cellAt(this.previous, slot)) !== NO_LINK || this.memory.load(this.head) === slot + 1
    );
  }

  /** Completes an empty deque whose head the caller has set to the slot. */
  startWith(slot: number): void {
    this.memory.write(this.tail, slot + 1);
  }

  append(slot: number): void {
    const memory = this.memory;
    const last = memory.read(this.tail);
    memory.write(this.tail, slot + 1);
    memory.write(cellAt(this.previous, slot), last);
    this.#linkForwards(last, slot + 1);
  }

  /** Takes out the slot that was appended first; returns whether it was the last one. */
  removeFirst(slot: number): boolean {
    const memory = this.memory;
    const after = memory.read(cellAt(this.next, slot));
    memory.write(cellAt(this.next, slot), NO_LINK);
    memory.write(after === NO_LINK ? this.tail : cellAt(this.previous, after - 1), NO_LINK);
    memory.store(this.head, after);
    return after === NO_LINK;
  }

  /** Takes a slot out, wherever it is. */
  remove(slot: number): void {
    const memory = this.memory;
    const before = memory.read(cellAt(this.previous, slot));
    const after = memory.read(cellAt(this.next, slot));
    memory.write(cellAt(this.previous, slot), NO_LINK);
    memory.write(cellAt(this.next, slot), NO_LINK);
    memory.write(after === NO_LINK ? this.tail : cellAt(this.previous, after - 1), before);
    this.#linkForwards(before, after);
  }

  #linkForwards(from: number, to: number): void {
    if (from === NO_LINK) this.memory.store(this.head, to);
    else this.memory.write(cellAt(this.next, from - 1), to);
  }
}
