/** Lock word: a supply of exactly one, in one cell; taking it is one step. */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import type { Supply, Taken } from './supply.ts';

// cell | meaning
//  0   | free; if anybody waits, somebody is about to serve the queue: otherwise it would sleep for good
//  1   | held
const FREE = 0;
const HELD = 1;

/** The word of a mutex. Its linearization points are the compareExchange that finds it free, and the exchange. */
export class LockWord implements Supply {
  readonly #memory: AtomicMemory;
  readonly #cell: Cell;

  constructor(memory: AtomicMemory, cell: Cell) {
    this.#memory = memory;
    this.#cell = cell;
  }

  get isHeld(): boolean {
    return this.#memory.load(this.#cell) !== FREE;
  }

  look(): 'some' | 'none' {
    return this.isHeld ? 'none' : 'some';
  }

  tryTake(): Taken {
    return this.take() ? 'acquired' : 'short';
  }

  take(): boolean {
    return this.#memory.compareExchange(this.#cell, FREE, HELD) === FREE;
  }

  giveBack(): void {
    this.#memory.store(this.#cell, FREE);
  }

  /** Frees the word; returns whether it was held. */
  free(): boolean {
    return this.#memory.exchange(this.#cell, FREE) === HELD;
  }
}
