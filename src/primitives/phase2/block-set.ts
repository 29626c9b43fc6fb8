/**
 * Block set: which blocks of the arena are in use, taken and given back without a lock.
 *
 * Idea.       A bit for each block; the lowest free one is taken first, so that the same few blocks go round.
 * Invariant.  A block whose bit says free is referred to by nobody who could still change it.
 * Linearizes. take: the compareExchange that sets the bit, or the load of the last word that refuses; give: its XOR.
 * Race.       1. Two threads find the same block free: one compareExchange decides
 *             (models/violates/phase2-block-taken-twice.ts).
 *             2. A set has no order and no links: the same word means the same blocks, so that a word that changed and
 *             changed back is harmless. A list of free blocks would need a version for that
 *             (models/violates/treiber-aba.ts).
 * Source.     Folklore; instead of the allocator behind crossbeam's `SegQueue`, and of a versioned free list.
 */
import { type AtomicMemory, type Cell, cellAt } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';

const BITS = 32;

/** Returned by `take` when all blocks are in use. */
export const NO_BLOCK = -1;

/** The blocks in use; at first block 0 alone. */
export class BlockSet {
  readonly count: number;
  readonly #memory: AtomicMemory;
  readonly #words: Cell;

  constructor(memory: AtomicMemory, cells: CellAllocator, count: number) {
    this.#memory = memory;
    this.count = count;
    this.#words = cells.cells('blocks', Math.ceil(count / BITS));
  }

  /** Takes the lowest free block, or returns `NO_BLOCK`. */
  take(): number {
    for (let first = 0; first < this.count; first += BITS) {
      const block = this.#takeLowestFrom(first);
      if (block !== NO_BLOCK) return block;
    }
    return NO_BLOCK;
  }

  /** Gives a block back, by the last one who uses it. */
  give(block: number): void {
    this.#memory.xor(this.#wordOf(block), 1 << (block % BITS));
  }

  /** How many blocks are in use. */
  inUse(): number {
    let inUse = 0;
    for (let first = 0; first < this.count; first += BITS) {
      let bits = this.#memory.load(this.#wordOf(first)) ^ inUseAtFirst(first);
      for (; bits !== 0; bits &= bits - 1) inUse++;
    }
    return inUse;
  }

  /** A compareExchange that fails says that another block of the word was taken or given back meanwhile. */
  #takeLowestFrom(first: number): number {
    const memory = this.#memory;
    const cell = this.#wordOf(first);
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const word = memory.load(cell);
      const free = ~(word ^ inUseAtFirst(first)) & this.#presentFrom(first);
      const lowest = free & -free;
      if (free !== 0 && memory.compareExchange(cell, word, word ^ lowest) !== word) continue;
      const block = free === 0 ? NO_BLOCK : first + 31 - Math.clz32(lowest);
      memory.settle(attempt, block);
      return block;
    }
  }

  /** The bits of a word that stand for a block. */
  #presentFrom(first: number): number {
    const present = this.count - first;
    return present >= BITS ? -1 : ~(-1 << present);
  }

  #wordOf(block: number): Cell {
    return cellAt(this.#words, Math.floor(block / BITS));
  }
}

/** Memory full of 0 says that block 0 is in use, and no other: its bit is kept inverted. */
const inUseAtFirst = (first: number): number => (first === 0 ? 1 : 0);
