/**
 * Segment list: the order of the waiters, as places in blocks that come from an arena and go back to it.
 *
 * Idea.       A registrant writes to the first empty place and then moves the tail past it; a waker moves the head.
 *             A place that has been written is in the list, wherever the tail is: whoever finds the tail behind
 *             moves it, so that nobody waits for the one that wrote.
 * Invariant.  From the head on, written places come first and then empty ones; the tail is at the first empty one, or
 *             one place before it as long as the registrant there is still appending. A block whose last place is
 *             written leads to another one. A place is retired once, after it was removed.
 * Linearizes. append: the compareExchange on the entry; remove: the one on the head; isEmpty: the load of the entry.
 * Race.       1. Two registrants link the same block: one compareExchange decides, both go on with its block, and the
 *             loser gives its own back (models/violates/phase2-block-overwritten.ts links with a store).
 *             2. A thread sleeps until a block has been used anew, and then writes or links: the life of the block is
 *             part of what it expects to find (models/violates/phase2-one-life.ts shows it without).
 *             3. Places of a block are retired by different threads: the last one out, and no other, frees the block
 *             (models/violates/phase2-block-freed-early.ts).
 * Source.     crossbeam's `SegQueue`, 2019. There the tail is moved first and the entry written later, and a reader
 *             spins in between, as everybody does until the next block is linked. Here the entry comes first, as the
 *             link does in Michael and Scott, "Simple, Fast, and Practical Non-Blocking and Blocking Concurrent Queue
 *             Algorithms", 1996.
 */
import { type AtomicMemory, type Cell, cellAt } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { BlockSet, NO_BLOCK } from './block-set.ts';
import { emptyIn } from './entry-word.ts';
import { Positions, type Shape } from './position.ts';

/** Returned by `append` when all blocks are in use. */
export const NO_PLACE = -1;

/** Places in a row, oldest first, by their positions. */
export class SegmentList {
  readonly #memory: AtomicMemory;
  readonly #positions: Positions;
  readonly #head: Cell;
  readonly #tail: Cell;
  readonly #links: Cell;
  readonly #retired: Cell;
  readonly #entries: Cell;
  readonly #blocks: BlockSet;

  constructor(memory: AtomicMemory, cells: CellAllocator, blocks: number, shape: Shape) {
    this.#memory = memory;
    this.#positions = new Positions(blocks, shape);
    this.#head = cells.cell('head');
    this.#tail = cells.cell('tail');
    this.#links = cells.cells('link', blocks);
    this.#retired = cells.cells('retired', blocks);
    this.#entries = cells.cells('entry', blocks * shape.blockSize);
    this.#blocks = new BlockSet(memory, cells, blocks);
  }

  /** The cell of a place. */
  cellOf(position: number): Cell {
    return cellAt(this.#entries, this.#positions.entryOf(position));
  }

  /** The word of a place that nobody has written yet. */
  emptyAt(position: number): number {
    return emptyIn(this.#positions.lifeOf(position));
  }

  isEmpty(): boolean {
    const memory = this.#memory;
    const attempt = memory.attempt();
    const first = this.first();
    const isEmpty = memory.load(this.cellOf(first)) === this.emptyAt(first);
    memory.settle(attempt, isEmpty);
    return isEmpty;
  }

  /** The position of the oldest place; that one is empty if they all are. */
  first(): number {
    return this.#memory.load(this.#head);
  }

  /**
   * Writes to the first empty place and returns its position, or returns `NO_PLACE`. A compareExchange that fails says
   * that another thread has appended.
   */
  append(word: number): number {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const tail = memory.load(this.#tail);
      const next = this.#after(tail);
      if (next === NO_PLACE && memory.load(this.#tail) !== tail) continue;
      if (next !== NO_PLACE && !this.#write(tail, next, word)) continue;
      const position = next === NO_PLACE ? NO_PLACE : tail >>> 0;
      memory.settle(attempt, position);
      return position;
    }
  }

  /** Removes the oldest place; false if it is no longer at this position, since another thread removed it. */
  remove(position: number): boolean {
    const next = this.#positions.isLastOfBlock(position) ? this.#linkedFrom(position) : position + 1;
    return this.#memory.compareExchange(this.#head, position, next) === position;
  }

  /** Gives up a place that has been removed, by the last thread that has to do with it. */
  retire(position: number): void {
    const memory = this.#memory;
    const block = this.#positions.blockOf(position);
    const nextLife = this.#positions.lifeAfter(position);
    const attempt = memory.attempt();
    memory.store(this.cellOf(position), emptyIn(nextLife));
    if (memory.add(cellAt(this.#retired, block), 1) === this.#positions.blockSize - 1) {
      memory.write(cellAt(this.#retired, block), 0);
      memory.store(cellAt(this.#links, block), this.#positions.noLink(nextLife));
      this.#blocks.give(block);
    }
    memory.settle(attempt);
  }

  /** Writes to the place at the tail, if nobody has, and moves the tail past it for whoever did. */
  #write(tail: number, next: number, word: number): boolean {
    const empty = this.emptyAt(tail);
    const isWritten = this.#memory.compareExchange(this.cellOf(tail), empty, word) === empty;
    this.#memory.compareExchange(this.#tail, tail, next);
    return isWritten;
  }

  /** The position after the tail, with a block there to lie in; `NO_PLACE` if there is none, or if the tail moved. */
  #after(tail: number): number {
    if (!this.#positions.isLastOfBlock(tail)) return tail + 1;
    const own = this.#positions.noLink(this.#positions.lifeOf(tail));
    const link = this.#memory.load(this.#linkOf(tail));
    if (link !== own) return this.#positions.isNoLink(link) ? NO_PLACE : this.#positions.linked(link);
    return this.#linkFresh(tail, own);
  }

  /** Links a fresh block to the tail's, unless another thread does: either way returns where the next one begins. */
  #linkFresh(tail: number, own: number): number {
    const memory = this.#memory;
    const fresh = this.#blocks.take();
    if (fresh === NO_BLOCK) return NO_PLACE;
    const link = this.#positions.linkTo(fresh, memory.load(cellAt(this.#links, fresh)));
    const before = memory.compareExchange(this.#linkOf(tail), own, link);
    if (before === own) return this.#positions.linked(link);
    this.#blocks.give(fresh);
    return this.#positions.isNoLink(before) ? NO_PLACE : this.#positions.linked(before);
  }

  #linkedFrom(position: number): number {
    return this.#positions.linked(this.#memory.load(this.#linkOf(position)));
  }

  #linkOf(position: number): Cell {
    return cellAt(this.#links, this.#positions.blockOf(position));
  }
}
