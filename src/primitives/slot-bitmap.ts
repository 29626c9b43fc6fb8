/**
 * Slot bitmap: which of a fixed number of slots are taken.
 *
 * Idea.       A bit for each slot; the lowest free one is taken first, so that few slots are ever used.
 * Invariant.  A slot whose bit is set has one owner, who alone clears it.
 * Linearizes. takeLowest: the compareExchange that sets the bit, or the load that finds the last word full; free: its
 *             `and`.
 * Race.       The word may change and change back between load and compareExchange. That is harmless: a bit that is
 *             clear is a free slot, whatever has become of it meanwhile.
 * Source.     Folklore.
 */
import { type AtomicMemory, type Cell, cellAt } from '../memory/atomic-memory.ts';
import type { CellAllocator } from '../memory/cell-layout.ts';

const BITS = 32;
const FULL = -1;

/** Returned by `takeLowest` when all slots are taken. */
export const NO_SLOT = -1;

/** Slots 0 to `count - 1`, free or taken. */
export class SlotBitmap {
  readonly count: number;
  readonly #memory: AtomicMemory;
  readonly #taken: Cell;

  constructor(memory: AtomicMemory, cells: CellAllocator, count: number) {
    this.count = count;
    this.#memory = memory;
    this.#taken = cells.cells('taken', Math.ceil(count / BITS));
  }

  /** Takes the lowest free slot, or returns `NO_SLOT`. */
  takeLowest(): number {
    for (let word = 0; word * BITS < this.count; word++) {
      const slot = this.#takeLowestIn(word);
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
      for (let bits = this.#memory.load(cellAt(this.#taken, word)); bits !== 0; bits &= bits - 1) taken++;
    }
    return taken;
  }

  /** A compareExchange that fails says that another slot of the word was taken or freed meanwhile. */
  #takeLowestIn(word: number): number {
    const memory = this.#memory;
    const cell = cellAt(this.#taken, word);
    const absent = this.#absentIn(word);
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const taken = memory.load(cell);
      const free = ~(taken | absent);
      const lowest = free & -free;
      if (free !== 0 && memory.compareExchange(cell, taken, taken | lowest) !== taken) continue;
      const slot = free === 0 ? NO_SLOT : word * BITS + 31 - Math.clz32(lowest);
      memory.settle(attempt, slot);
      return slot;
    }
  }

  /** The bits of a word that stand for no slot. */
  #absentIn(word: number): number {
    const present = this.count - word * BITS;
    return present >= BITS ? 0 : FULL << present;
  }
}
