/**
 * Notify word: whether a notification is kept, and how often everybody was notified, in one cell.
 *
 * Idea.       One bit for the notification that is kept; the rest counts the generations that `notifyAll` begins. A
 *             waiter brings along the generation in which it began to wait.
 * Invariant.  No waiter's generation is later than the word's.
 * Linearizes. Every method is one step.
 * Race.       A notification is kept while a generation begins: both are read-modify-writes of one word, so neither
 *             erases the other (models/violates/notify-all-by-store.ts loads and stores instead).
 * Source.     The state word of tokio's `Notify`, a state and a count of notify_waiters calls.
 */
import type { AtomicMemory, Cell } from '../memory/atomic-memory.ts';
import type { Permits } from './waiter-queue.ts';

// bit 0 | meaning
//   0   | nothing is kept
//   1   | the next to wait is notified at once; with anybody waiting it is owed: dropped, that one sleeps for good
const KEPT = 1;
const NEXT_GENERATION = 2;
/** 29 bits: a waiter would have to sleep through exactly so many to be mistaken. */
const GENERATION_MASK = 0x1fffffff;

const generationOf = (word: number): number => (word >>> 1) & GENERATION_MASK;

/** A waiter's need is the generation that it waits since, plus 1. */
export const needSince = (generation: number): number => generation + 1;

/** The word of a `Notify`. As permits, it tells those apart who have been notified with everybody. */
export class NotifyWord implements Permits {
  readonly #memory: AtomicMemory;
  readonly #cell: Cell;

  constructor(memory: AtomicMemory, cell: Cell) {
    this.#memory = memory;
    this.#cell = cell;
  }

  get generation(): number {
    return generationOf(this.#memory.load(this.#cell));
  }

  get isKept(): boolean {
    return (this.#memory.load(this.#cell) & KEPT) !== 0;
  }

  keep(): void {
    this.#memory.or(this.#cell, KEPT);
  }

  /** Takes what is kept, or says which generation it is. */
  takeKept(): 'notified' | number {
    const word = this.#memory.and(this.#cell, ~KEPT);
    return word & KEPT ? 'notified' : generationOf(word);
  }

  nextGeneration(): void {
    this.#memory.add(this.#cell, NEXT_GENERATION);
  }

  /** Whether the waiter began to wait in an earlier generation. */
  take(need: number): boolean {
    return need !== needSince(this.generation);
  }

  giveBack(): void {}
}
