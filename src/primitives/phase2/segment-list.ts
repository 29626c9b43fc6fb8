/**
 * Segment list: the order of the waiters, as places in blocks that come from an arena and go back to it.
 *
 * Idea.       A registrant writes to the first empty place and then moves the tail past it; a waker moves the head.
 *             A place that has been written is in the list, wherever the tail is: whoever finds the tail behind
 *             moves it, so that nobody waits for the one that wrote.
 * Invariant.  From the head on, written places come first and then empty ones; the tail is at the first empty one, or
 *             one place before it as long as the registrant there is still appending. A block whose last place is
 *             written leads to another one. A place is retired once, after it was removed; and neither retired nor dead
 *             before the `append` that wrote it has returned. (Otherwise the tail may stand in a free block until that
 *             thread goes on, and others go round: some models of the list do without, the queue never does.)
 * Linearizes. append: the compareExchange on the entry; remove: the one on the head; isEmpty: the load of the entry.
 * Race.       1. A registrant writes, and stops before it moves the tail: the next one finds the place written and
 *             moves the tail for it. Readers do not ask the tail at all. (models/violates/segqueue-stalled-writer.ts and
 *             segqueue-stalled-installer.ts stop a thread anywhere, and show what happens if the tail comes first.)
 *             2. A thread sleeps until a block has been used anew, and then writes: the life of the block is part of
 *             what it expects to find (models/violates/phase2-one-life.ts shows it without).
 *             3. Places of a block are retired by different threads: the last one out, and no other, frees the block
 *             (models/violates/phase2-block-freed-early.ts). Each empties its place before it counts itself out:
 *             otherwise models/phases/segment-list.ts is violated.
 *             4. Two wakers remove the same place: one compareExchange decides
 *             (models/violates/phase2-removed-twice.ts).
 * Source.     crossbeam's `SegQueue`, 2019. There the tail is moved first and the entry written later, and a reader
 *             spins in between, as everybody does until the next block is linked. Here the entry comes first, as the
 *             link does in Michael and Scott, "Simple, Fast, and Practical Non-Blocking and Blocking Concurrent Queue
 *             Algorithms", 1996.
 */
import { type AtomicMemory, type Cell, cellAt } from '../../memory/atomic-memory.ts';
import type { CellAllocator } from '../../memory/cell-layout.ts';
import { BlockChain, NO_PLACE } from './block-chain.ts';
import { DEAD, emptyIn } from './entry-word.ts';
import { Positions, type Shape } from './position.ts';

/** Places in a row, oldest first, by their positions. */
export class SegmentList {
  declare private readonly memory: AtomicMemory;
  declare private readonly positions: Positions;
  declare private readonly head: Cell;
  declare private readonly tail: Cell;
  declare private readonly entries: Cell;
  declare private readonly retired: Cell;
  declare private readonly chain: BlockChain;

  constructor(memory: AtomicMemory, cells: CellAllocator, blocks: number, shape: Shape) {
    this.memory = memory;
    this.positions = new Positions(blocks, shape);
    this.head = cells.cell('head');
    this.tail = cells.cell('tail');
    this.entries = cells.cells('entry', blocks * shape.blockSize);
    this.retired = cells.cells('retired', blocks);
    this.chain = new BlockChain(memory, cells, blocks, this.positions);
  }

  /** The cell of a place. */
  cellOf(position: number): Cell {
    return cellAt(this.entries, this.positions.entryOf(position));
  }

  /** The word of a place that nobody has written yet. */
  emptyAt(position: number): number {
    return emptyIn(this.positions.lifeOf(position));
  }

  isEmpty(): boolean {
    const memory = this.memory;
    const attempt = memory.attempt();
    const first = this.first();
    const isEmpty = memory.load(this.cellOf(first)) === this.emptyAt(first);
    memory.settle(attempt, isEmpty);
    return isEmpty;
  }

  /** The position of the oldest place; that one is empty if they all are. */
  first(): number {
    return this.memory.load(this.head);
  }

  /**
   * Writes to the first empty place and returns its position, or returns `NO_PLACE` when all blocks are in use. Another
   * round says that another thread has appended.
   */
  append(word: number): number {
    const memory = this.memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const tail = memory.load(this.tail);
      const next = this.chain.after(tail);
      if (next === NO_PLACE && this.#isRoomNow(tail)) continue;
      if (next !== NO_PLACE && !this.#write(tail, next, word)) continue;
      const position = next === NO_PLACE ? NO_PLACE : tail >>> 0;
      memory.settle(attempt, position);
      return position;
    }
  }

  /** Removes the oldest place; false if another thread removed it, or took a block out behind it. */
  remove(position: number): boolean {
    const next = this.chain.beyond(position, this.head);
    return next !== NO_PLACE && this.memory.compareExchange(this.head, position, next) === position;
  }

  /** Gives up a place that has been removed, by the last thread that has to do with it. */
  retire(position: number): void {
    const memory = this.memory;
    const block = this.positions.blockOf(position);
    const nextLife = this.positions.lifeAfter(position);
    const attempt = memory.attempt();
    memory.store(this.cellOf(position), emptyIn(nextLife));
    if (memory.add(cellAt(this.retired, block), 1) === this.positions.blockSize - 1) {
      memory.write(cellAt(this.retired, block), 0);
      this.chain.free(position);
    }
    memory.settle(attempt);
  }

  /**
   * Whether there may be room after all: since there were dead blocks in the midst, since another thread freed one
   * meanwhile (models/phases/segmented-pinned.ts is violated without either), or since the tail is elsewhere by now (for
   * blocks of several places; no model here needs it).
   */
  #isRoomNow(tail: number): boolean {
    const attempt = this.memory.attempt();
    const isRoom =
      this.#clearBehind(this.first()) || this.memory.load(this.tail) !== tail || this.chain.hasFree();
    this.memory.settle(attempt, isRoom);
    return isRoom;
  }

  /**
   * Takes out the blocks behind the head's all of whose places are dead, and frees them; returns whether there were any,
   * or another thread took out a block on the way.
   */
  #clearBehind(head: number): boolean {
    const memory = this.memory;
    let before = head;
    let hasFreed = false;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, before, hasFreed)) {
      const { start, isOpen, isLast } = this.chain.blockAfter(before);
      if (start === NO_PLACE) {
        memory.settle(attempt, hasFreed || !isLast);
        return hasFreed || !isLast;
      }
      if (isOpen && this.#isDead(start) && this.chain.takeOut(before, start)) {
        this.#reuse(start);
        hasFreed = true;
      } else {
        before = start;
      }
    }
  }

  /** Frees a block that was taken out: nobody removes its places, so nobody retires them. */
  #reuse(start: number): void {
    const empty = emptyIn(this.positions.lifeAfter(start));
    for (let place = start; place < start + this.positions.blockSize; place++) {
      this.memory.store(this.cellOf(place), empty);
    }
    this.chain.free(start);
  }

  /** Whether all places of a block are dead, provided that it is still in the list. */
  #isDead(start: number): boolean {
    for (let place = start; place < start + this.positions.blockSize; place++) {
      if (this.memory.load(this.cellOf(place)) !== DEAD) return false;
    }
    return true;
  }

  /** Writes to the place at the tail, if nobody has, and moves the tail past it for whoever did. */
  #write(tail: number, next: number, word: number): boolean {
    const empty = this.emptyAt(tail);
    const isWritten = this.memory.compareExchange(this.cellOf(tail), empty, word) === empty;
    this.memory.compareExchange(this.tail, tail, next);
    return isWritten;
  }
}
