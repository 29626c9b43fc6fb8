/**
 * Permit word: how many permits are free, and whether the semaphore is closed, in one cell.
 *
 * Idea.       Both in one word, so that taking a permit of a closed semaphore is impossible, not unlikely.
 * Invariant.  Permits are never negative, as long as no more than `MOST_PERMITS` are in circulation, free or taken. No
 *             `add` makes more than that free.
 * Linearizes. tryTake, takeUpTo, add: the compareExchange that succeeds, or the load that refuses; giveBack, close: their
 *             one step.
 * Race.       The word may change and change back between load and compareExchange. That is harmless: a word is a
 *             count, the same count means the same.
 * Source.     tokio's batch semaphore, which keeps its closed flag in the lowest bit likewise.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import type { Supply, Taken } from './supply.ts';

// permits | CLOSED | meaning
//    0    |   0    | open; whoever acquires waits
//    n    |   0    | open; n permits can be taken
//    n    |   1    | closed; nobody takes any more, and sleepers are owed a wakeup: dropped, they sleep for good
const CLOSED = 1;
const CLOSED_BITS = 1;

/** The most permits that fit beside the flag in a cell. */
export const MOST_PERMITS: number = 2 ** 30 - 1;

/** The word of a semaphore. */
export class PermitWord implements Supply {
  readonly #memory: AtomicMemory;
  readonly #cell: Cell;

  constructor(memory: AtomicMemory, cell: Cell) {
    this.#memory = memory;
    this.#cell = cell;
  }

  /** Sets the permits of a semaphore that nobody uses yet. */
  init(permits: number): void {
    this.#memory.store(this.#cell, permits << CLOSED_BITS);
  }

  /** How many are free; one atomic load. */
  get available(): number {
    return this.#memory.load(this.#cell) >> CLOSED_BITS;
  }

  /** Whether the semaphore is closed; one atomic load. */
  get isClosed(): boolean {
    return (this.#memory.load(this.#cell) & CLOSED) !== 0;
  }

  /** Whether there is anything to tell waiters; one atomic load. */
  look(): 'closed' | 'some' | 'none' {
    const word = this.#memory.load(this.#cell);
    if (word & CLOSED) return 'closed';
    return word > 0 ? 'some' : 'none';
  }

  /** A compareExchange that fails says that another thread took, added or closed meanwhile. */
  tryTake(need: number): Taken {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const word = memory.load(this.#cell);
      if (word & CLOSED) return 'closed';
      if (word >> CLOSED_BITS < need) return 'short';
      const rest = word - (need << CLOSED_BITS);
      if (memory.compareExchange(this.#cell, word, rest) === word) return 'acquired';
    }
  }

  /**
   * Takes as many as there are, but at most `most`; returns how many. A compareExchange that fails says that another
   * thread took, added or closed meanwhile.
   */
  takeUpTo(most: number): number {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const word = memory.load(this.#cell);
      const taken = Math.min(word >> CLOSED_BITS, most);
      if (taken > 0 && memory.compareExchange(this.#cell, word, word - (taken << CLOSED_BITS)) !== word)
        continue;
      memory.settle(attempt, taken);
      return taken;
    }
  }

  take(need: number): boolean {
    return this.tryTake(need) === 'acquired';
  }

  giveBack(need: number): void {
    this.#memory.add(this.#cell, need << CLOSED_BITS);
  }

  /**
   * Adds permits, unless there would be too many; returns whether it did. In one step with the look, so that a caller
   * who adds too many is refused alone. A compareExchange that fails says that another thread took, added or closed.
   */
  add(permits: number): boolean {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const word = memory.load(this.#cell);
      const isRoom = word >> CLOSED_BITS <= MOST_PERMITS - permits;
      const more = word + (permits << CLOSED_BITS);
      if (isRoom && memory.compareExchange(this.#cell, word, more) !== word) continue;
      memory.settle(attempt, isRoom);
      return isRoom;
    }
  }

  close(): void {
    this.#memory.or(this.#cell, CLOSED);
  }
}
