/**
 * Lock word: a supply of exactly one, in one cell; taking it is one step, which also says who has it, and so is giving it
 * back, which also says whether anybody waits.
 *
 * A view of the word belongs to one owner, a number. A waiter's need is its owner's number, so that whoever hands the
 * lock over writes down who got it, in the same step: if a thread dies, the word knows whether it held the lock.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import type { Added, Look, Supply, Taken } from './supply.ts';

// WAITED | owner (15 bits) | meaning
//    0   |        0        | free, nobody waits, unless somebody is about to serve the queue
//    0   |        n        | held by owner n, and only to be freed; nobody else writes n, so if n dies it stays there
//    1   |        -        | the same, and somebody may wait: whoever frees it looks at the queue; were the mark missing, a
//        |                 | thread would sleep beside a free mutex
const FREE = 0;
const OWNER = 0x7fff;
const WAITED = 0x8000;

/** The owner that stands for all who do not say who they are. */
export const ANONYMOUS = 1;

/** The largest number of an owner: what a lone waiter of `phase1` can need (`mode-word.ts`). */
export const MOST_OWNERS: number = OWNER;

const lookAt = (word: number): Look => ((word & OWNER) === FREE ? 'some' : 'none');

/** The word of a mutex. Its linearization points are the compareExchange that finds it free, and the and that frees it. */
export class LockWord implements Supply {
  declare private readonly memory: AtomicMemory;
  declare private readonly cell: Cell;
  declare private readonly owner: number;

  constructor(memory: AtomicMemory, cell: Cell, owner: number) {
    this.memory = memory;
    this.cell = cell;
    this.owner = owner;
  }

  /** Who holds it; 0: nobody. */
  get holder(): number {
    return this.memory.load(this.cell) & OWNER;
  }

  get isHeld(): boolean {
    return this.holder !== FREE;
  }

  look(): Look {
    return lookAt(this.memory.load(this.cell));
  }

  mark(): Look {
    const attempt = this.memory.attempt();
    const look = lookAt(this.memory.or(this.cell, WAITED));
    this.memory.settle(attempt, look);
    return look;
  }

  unmark(): void {
    this.memory.and(this.cell, OWNER);
  }

  tryTake(): Taken {
    return this.take(this.owner) ? 'acquired' : 'short';
  }

  /** Takes it for the owner whose number is needed, marked or not. */
  take(owner: number): boolean {
    return this.#replaceOwner(FREE, owner);
  }

  giveBack(): void {
    this.free();
  }

  /** Frees the word; `refused`: it was free. */
  free(): Added {
    const attempt = this.memory.attempt();
    const was = this.memory.and(this.cell, WAITED);
    const freed = (was & OWNER) === FREE ? 'refused' : was & WAITED ? 'waited-for' : 'added';
    this.memory.settle(attempt, freed);
    return freed;
  }

  /** Frees the word if it is this view's owner who holds it; returns whether it was. */
  freeOwn(): boolean {
    return this.#replaceOwner(this.owner, FREE);
  }

  /**
   * The first compareExchange guesses that nobody waits. One that fails after it says that somebody has begun to wait, that
   * a thread that found nobody waiting took the mark away, or that the owner changed.
   */
  #replaceOwner(from: number, to: number): boolean {
    const memory = this.memory;
    let mark = 0;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, mark)) {
      const was = memory.compareExchange(this.cell, mark | from, mark | to);
      const isReplaced = was === (mark | from);
      mark = was & WAITED;
      if (!isReplaced && (was & OWNER) === from) continue;
      memory.settle(attempt, isReplaced);
      return isReplaced;
    }
  }
}
