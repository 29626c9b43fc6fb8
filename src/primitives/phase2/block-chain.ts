/**
 * Block chain: the blocks of the queue, each leading to the next one, in a given life.
 *
 * Idea.       A block is linked before its last place is used, by whoever comes first. A block in the midst can be
 *             taken out once its waiters have all cancelled, so that a waiter that stays does not pin what is behind it.
 * Invariant.  The head's block leads, link by link, to the tail's. A link is sealed before the head moves along it,
 *             and before its block is taken out; a sealed link does not change until its block is free.
 * Linearizes. after: the compareExchange that links; takeOut: the one that leads the block before past it.
 * Race.       1. Two registrants link the same block: one compareExchange decides, both go on with its block, and the
 *             loser gives its own back (models/violates/phase2-block-overwritten.ts links with a store).
 *             2. A waker reads a link, the block behind it is taken out, and the head moves there all the same. Hence
 *             the seal: who goes along a link makes sure that it stays (models/violates/phase2-link-unsealed.ts).
 *             3. Two neighbours are taken out at once, and the first one leads past itself to the second, which is gone.
 *             A sealed link leads nowhere else, so the second stays until the first is out
 *             (models/violates/phase2-own-link-unsealed.ts).
 *             4. A thread sleeps until a block has been used anew, and then links or leads on: links name the life of
 *             the block that they lead to, or else of their own (models/violates/phase2-one-life.ts).
 *             5. It sleeps likewise, and then seals a link that nobody goes along: the block behind stays, dead, as long
 *             as the one before. So who seals looks, after reading the link, whether its block is still where it was.
 *             If it is, the seal fails once it no longer is, for no block leads to another in the same life twice
 *             (models/violates/phase2-sealed-in-vain.ts; `takeOut` without it violates the model
 *             "segment list, slow appender").
 * Source.     Blocks and their freeing: crossbeam's `SegQueue`, 2019. Taking out: the segments of Koval et al., "CQS",
 *             2021; sealing: the mark of Harris, "A Pragmatic Implementation of Non-Blocking Linked-Lists", 2001.
 */
import { type AtomicMemory, type Cell, cellAt } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { BlockSet, NO_BLOCK } from './block-set.ts';
import type { Positions } from './position.ts';

/** Instead of a position: there is none. */
export const NO_PLACE = -1;

/** The order of the blocks, and those that are free. */
export class BlockChain {
  readonly #memory: AtomicMemory;
  readonly #positions: Positions;
  readonly #links: Cell;
  readonly #blocks: BlockSet;

  constructor(memory: AtomicMemory, cells: CellAllocator, blocks: number, positions: Positions) {
    this.#memory = memory;
    this.#positions = positions;
    this.#links = cells.cells('link', blocks);
    this.#blocks = new BlockSet(memory, cells, blocks);
  }

  /** The position after the tail, with a block there to lie in; `NO_PLACE` if there is none, or if the tail moved. */
  after(tail: number): number {
    if (!this.#positions.isLastOfBlock(tail)) return tail + 1;
    const own = this.#positions.noLink(this.#positions.lifeOf(tail));
    const link = this.#memory.load(this.#linkOf(tail));
    return link === own ? this.#linkFresh(tail, own) : this.#startAt(link);
  }

  /**
   * The position after `head`, for good; `NO_PLACE` if the cell `headCell` says that the head has moved, or if a block
   * was taken out there. A head that still is there after the link was read says in which life it was read.
   */
  beyond(head: number, headCell: Cell): number {
    const memory = this.#memory;
    if (!this.#positions.isLastOfBlock(head)) return head + 1;
    const link = memory.load(this.#linkOf(head));
    return memory.load(headCell) === head && this.#seal(head, link) ? this.#startAt(link) : NO_PLACE;
  }

  /**
   * Leads the block of `before` past the one that starts at `start`; true if this thread did it. All places of that one
   * must have been found dead: if it is in the chain and the head is not yet there, they still are.
   */
  takeOut(before: number, start: number): boolean {
    const memory = this.#memory;
    const expected = this.#positions.linkTo(start);
    const link = memory.load(this.#linkOf(start));
    if (memory.load(this.#linkOf(before)) !== expected || !this.#seal(start, link)) return false;
    const past = this.#positions.linkTo(this.#positions.linked(link));
    return memory.compareExchange(this.#linkOf(before), expected, past) === expected;
  }

  hasFree(): boolean {
    return this.#blocks.inUse() < this.#blocks.count;
  }

  /**
   * Where the block after this one starts; `NO_PLACE` if this is the last, or if it is no longer in the chain. With an
   * open link it might be taken out; trying with a sealed one would only seal the next link, too.
   */
  blockAfter(position: number): {
    readonly start: number;
    readonly isOpen: boolean;
    readonly isLast: boolean;
  } {
    const link = this.#memory.load(this.#linkOf(position));
    return {
      start: this.#startAt(link),
      isOpen: link !== this.#positions.sealed(link),
      isLast: link === this.#positions.noLink(this.#positions.lifeOf(position)),
    };
  }

  /**
   * Gives a block back, by the last one who uses it, all of whose places are empty in the next life. The link is renewed
   * first: whoever takes the block reads it (models/phases/segment-list.ts is violated in the other order).
   */
  free(position: number): void {
    const nextLife = this.#positions.lifeAfter(position);
    this.#memory.store(this.#linkOf(position), this.#positions.noLink(nextLife));
    this.#blocks.give(this.#positions.blockOf(position));
  }

  /** Links a fresh block to the tail's, unless another thread does: either way returns where the next one starts. */
  #linkFresh(tail: number, own: number): number {
    const memory = this.#memory;
    const fresh = this.#blocks.take();
    if (fresh === NO_BLOCK) return NO_PLACE;
    const start = memory.load(cellAt(this.#links, fresh)) + fresh * this.#positions.blockSize;
    const before = memory.compareExchange(this.#linkOf(tail), own, this.#positions.linkTo(start));
    if (before === own) return start;
    this.#blocks.give(fresh);
    return this.#startAt(before);
  }

  /** Seals a link as it was read; false if it has changed. */
  #seal(position: number, link: number): boolean {
    const sealed = this.#positions.sealed(link);
    if (link === sealed) return true;
    if (this.#positions.isNoLink(link)) return false;
    return this.#memory.compareExchange(this.#linkOf(position), link, sealed) === link;
  }

  #startAt(link: number): number {
    return this.#positions.isNoLink(link) ? NO_PLACE : this.#positions.linked(link);
  }

  #linkOf(position: number): Cell {
    return cellAt(this.#links, this.#positions.blockOf(position));
  }
}
