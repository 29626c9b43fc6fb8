/**
 * Who is parked on which cell, and in which order: the FIFO queues of `Atomics.wait`, within the words of a state.
 *
 * A thread's word holds its class and, below it, its place in the queue of the cell that it waits on: 1 for the one to be
 * woken first, 0 for a thread that is not parked.
 *
 * Source.     ECMA-262, WaiterList: first in, first out.
 */
import type { Automaton } from './automaton.ts';

export const PLACE_BITS = 4;
const PLACE_MASK = (1 << PLACE_BITS) - 1;
/** Most threads: a place in a queue must fit beside the class. */
export const MOST_THREADS: number = PLACE_MASK;

/** The place in a queue that a thread's word holds. */
export const placeIn = (word: number): number => word & PLACE_MASK;

export class WaitQueues {
  readonly #threads: readonly Automaton[];
  readonly #now: Int32Array;

  /** @param now The state being worked on; it begins with a word for each thread. */
  constructor(threads: readonly Automaton[], now: Int32Array) {
    this.#threads = threads;
    this.#now = now;
  }

  /** Parks a thread, in the class that waits, behind all that are parked on the cell. */
  append(thread: number, waiting: number, cell: number): void {
    this.#now[thread] = (waiting << PLACE_BITS) | (this.#countParked(cell) + 1);
  }

  /** The thread that is parked on the cell for longest, -1 if none is. */
  first(cell: number): number {
    for (let thread = 0; thread < this.#threads.length; thread++) {
      if (placeIn(this.#now[thread]!) === 1 && this.#isParkedOn(thread, cell)) return thread;
    }
    return -1;
  }

  /** Those behind a place in a cell's queue move up by one. */
  closeGap(cell: number, place: number): void {
    for (let thread = 0; thread < this.#threads.length; thread++) {
      if (this.#isParkedOn(thread, cell) && placeIn(this.#now[thread]!) > place) this.#now[thread]!--;
    }
  }

  #countParked(cell: number): number {
    let count = 0;
    for (let thread = 0; thread < this.#threads.length; thread++) if (this.#isParkedOn(thread, cell)) count++;
    return count;
  }

  #isParkedOn(thread: number, cell: number): boolean {
    const word = this.#now[thread]!;
    return placeIn(word) !== 0 && this.#threads[thread]!.cell[word >> PLACE_BITS] === cell;
  }
}
