/**
 * Lock word: a supply of exactly one, in one cell; taking it is one step, which also says who has it.
 *
 * A view of the word belongs to one owner, a number. A waiter's need is its owner's number, so that whoever hands the
 * lock over writes down who got it, in the same step: if a thread dies, the word knows whether it held the lock.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import type { Supply, Taken } from './supply.ts';

// cell | meaning
//  0   | free; if anybody waits, somebody is about to serve the queue: otherwise it would sleep for good
//  n   | held by owner n; nobody else ever writes it, so if n dies it is held for good
const FREE = 0;

/** The owner that stands for all who do not say who they are. */
export const ANONYMOUS = 1;

/** The largest number of an owner: what a lone waiter of `phase1` can need (`mode-word.ts`). */
export const MOST_OWNERS = 0x7fff;

/** The word of a mutex. Its linearization points are the compareExchange that finds it free, and the exchange. */
export class LockWord implements Supply {
  readonly #memory: AtomicMemory;
  readonly #cell: Cell;
  readonly #owner: number;

  constructor(memory: AtomicMemory, cell: Cell, owner: number) {
    this.#memory = memory;
    this.#cell = cell;
    this.#owner = owner;
  }

  /** Who holds it; 0: nobody. */
  get holder(): number {
    return this.#memory.load(this.#cell);
  }

  get isHeld(): boolean {
    return this.holder !== FREE;
  }

  look(): 'some' | 'none' {
    return this.isHeld ? 'none' : 'some';
  }

  tryTake(): Taken {
    return this.take(this.#owner) ? 'acquired' : 'short';
  }

  /** Takes it for the owner whose number is needed. */
  take(owner: number): boolean {
    return this.#memory.compareExchange(this.#cell, FREE, owner) === FREE;
  }

  giveBack(): void {
    this.#memory.store(this.#cell, FREE);
  }

  /** Frees the word; returns whether it was held. */
  free(): boolean {
    return this.#memory.exchange(this.#cell, FREE) !== FREE;
  }

  /** Frees the word if it is this view's owner who holds it; returns whether it was. */
  freeOwn(): boolean {
    return this.#memory.compareExchange(this.#cell, this.#owner, FREE) === this.#owner;
  }
}
