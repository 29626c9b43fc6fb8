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
  readonly #memory: AtomicMemory;
  readonly #head: Cell;
  readonly #tail: Cell;
  readonly #next: Cell;
  readonly #previous: Cell;

  constructor(memory: AtomicMemory, cells: CellAllocator, count: number) {
    this.#memory = memory;
    this.#head = cells.cell('head');
    this.#tail = cells.cell('tail');
    this.#next = cells.cells('next', count);
    this.#previous = cells.cells('previous', count);
  }

  /** Without the mutex, too. */
  isEmpty(): boolean {
    return this.#memory.load(this.#head) === NO_LINK;
  }

  /** The slot that was appended first, or `NO_FIRST`. */
  first(): number {
    return this.#memory.read(this.#head) - 1;
  }

  append(slot: number): void {
    const memory = this.#memory;
    const last = memory.read(this.#tail);
    memory.write(this.#tail, slot + 1);
    memory.write(cellAt(this.#previous, slot), last);
    this.#linkForwards(last, slot + 1);
  }

  /** Takes out the slot that was appended first. */
  removeFirst(slot: number): void {
    const memory = this.#memory;
    const after = memory.read(cellAt(this.#next, slot));
    memory.write(cellAt(this.#next, slot), NO_LINK);
    memory.write(after === NO_LINK ? this.#tail : cellAt(this.#previous, after - 1), NO_LINK);
    memory.store(this.#head, after);
  }

  /** Takes a slot out, wherever it is. */
  remove(slot: number): void {
    const memory = this.#memory;
    const before = memory.read(cellAt(this.#previous, slot));
    const after = memory.read(cellAt(this.#next, slot));
    memory.write(cellAt(this.#previous, slot), NO_LINK);
    memory.write(cellAt(this.#next, slot), NO_LINK);
    memory.write(after === NO_LINK ? this.#tail : cellAt(this.#previous, after - 1), before);
    this.#linkForwards(before, after);
  }

  #linkForwards(from: number, to: number): void {
    if (from === NO_LINK) this.#memory.store(this.#head, to);
    else this.#memory.write(cellAt(this.#next, from - 1), to);
  }
}
