/**
 * Slot bitmap: which of a fixed number of slots are taken.
 *
 * Idea.       A bit for each slot. The lowest free one is taken, so that few slots are ever used; or in turn, so that a
 *             slot is left alone for as long as possible.
 * Invariant.  A slot whose bit is set has one owner, who alone clears it.
 * Linearizes. take: the compareExchange that sets the bit, or the load that finds the last word full; free: its `and`.
 * Race.       The word may change and change back between load and compareExchange. That is harmless: a bit that is
 *             clear is a free slot, whatever has become of it meanwhile.
 * Source.     Folklore. Where to look next lies beside the bits, so that taking in turn costs no step more.
 */
import { type AtomicMemory, type Cell, cellAt } from '../memory/atomic-memory.ts';
import type { CellAllocator } from '../memory/cell-layout.ts';

// turn | slots | meaning
//   t  |   s   | slots whose bits are set in s are taken; in turn, slot t is the next to be taken, if it is free
const BITS = 27;
const SLOTS = (1 << BITS) - 1;

/** Returned by `take` when all slots are taken. */
export const NO_SLOT = -1;

/** Which free slot is taken: the `lowest`; or `in-turn` the one after that taken last, within 27 of them. */
export type SlotOrder = 'lowest' | 'in-turn';

/** Slots 0 to `count - 1`, free or taken. */
export class SlotBitmap {
  readonly count: number;
  readonly #memory: AtomicMemory;
  readonly #taken: Cell;
  readonly #order: SlotOrder;

  constructor(memory: AtomicMemory, cells: CellAllocator, count: number, order: SlotOrder) {
    this.count = count;
    this.#memory = memory;
    this.#taken = cells.cells('taken', Math.ceil(count / BITS));
    this.#order = order;
  }

  /** Takes a free slot, or returns `NO_SLOT`. */
  take(): number {
    for (let word = 0; word * BITS < this.count; word++) {
      const slot = this.#takeIn(word);
      if (slot !== NO_SLOT) return slot;
    }
    return NO_SLOT;
  }

  /** Gives a slot back, by its owner. */
  free(slot: number): void {
    this.#memory.and(cellAt(this.#taken, Math.floor(slot / BITS)), ~(1 << (slot % BITS)));
  }

  /** How many slots are taken. */
  taken(): number {
    let taken = 0;
    for (let word = 0; word * BITS < this.count; word++) {
      const cell = cellAt(this.#taken, word);
      for (let bits = this.#memory.load(cell) & SLOTS; bits !== 0; bits &= bits - 1) taken++;
    }
    return taken;
  }

  /** A compareExchange that fails says that another slot of the word was taken or freed meanwhile. */
  #takeIn(word: number): number {
    const memory = this.#memory;
    const cell = cellAt(this.#taken, word);
    const present = Math.min(this.count - word * BITS, BITS);
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const held = memory.load(cell);
      const free = ~held & ((1 << present) - 1);
      const bit = this.#next(free, held >>> BITS);
      if (free !== 0 && memory.compareExchange(cell, held, this.#with(held, bit, present)) !== held) continue;
      const slot = free === 0 ? NO_SLOT : word * BITS + bit;
      memory.settle(attempt, slot);
      return slot;
    }
  }

  /** The lowest of the free bits, from `turn` on if there are such. */
  #next(free: number, turn: number): number {
    const later = free & (-1 << turn);
    const some = later === 0 ? free : later;
    return 31 - Math.clz32(some & -some);
  }

  /** What a word holds once a bit is taken; of its bits, `present` stand for slots. */
  #with(held: number, bit: number, present: number): number {
    const slots = (held & SLOTS) | (1 << bit);
    return this.#order === 'lowest' ? slots : slots | (((bit + 1) % present) << BITS);
  }
}
