/** The transitions of an exploration: for each expanded state, in order, the states after it. */

import { resized } from './tuple-table.ts';

const FIRST_CAPACITY = 1 << 10;
/** The states whose successors are kept, at most: counting more paths takes longer than finding them did. */
export const MOST_LOGGED_STATES = 10_000_000;

export class TransitionLog {
  /** Whether transitions are kept, not only counted. */
  isKept: boolean;
  count = 0;
  #successors: Int32Array;
  /** Where each state's successors begin. */
  #begins: Int32Array;
  #states = 0;

  readonly #most: number;

  /** @param most Once there are more states than this, transitions are only counted. */
  constructor(isKept: boolean, most: number = MOST_LOGGED_STATES) {
    this.isKept = isKept;
    this.#most = most;
    this.#successors = new Int32Array(isKept ? FIRST_CAPACITY : 0);
    this.#begins = new Int32Array(isKept ? FIRST_CAPACITY : 0);
  }

  get bytes(): number {
    return this.#successors.byteLength + this.#begins.byteLength;
  }

  /** Bytes in use once one more state has been added, while the log grows if it has to. */
  get bytesToGrow(): number {
    const isFull = this.count + 64 > this.#successors.length || this.#states + 2 > this.#begins.length;
    return isFull && this.isKept ? this.bytes * 3 : this.bytes;
  }

  /** Adds the successors of the next state, from 0 on: those of `numbers` from `from` up to, but without, `to`. */
  add(numbers: Int32Array, from: number, to: number): void {
    if (this.isKept) this.#keep(numbers, from, to);
    this.count += to - from;
  }

  #keep(numbers: Int32Array, from: number, to: number): void {
    if (this.#states === this.#most) {
      this.#forget();
      return;
    }
    const state = this.#states++;
    if (state >= this.#begins.length) this.#begins = resized(this.#begins, this.#begins.length * 2);
    this.#begins[state] = this.count;
    while (this.count + to - from > this.#successors.length)
      this.#successors = resized(this.#successors, this.#successors.length * 2);
    for (let index = from; index < to; index++) this.#successors[this.count + index - from] = numbers[index]!;
  }

  #forget(): void {
    this.isKept = false;
    this.#successors = new Int32Array(0);
    this.#begins = new Int32Array(0);
  }

  /** All successors, and where those of `state` begin; they end where those of `state + 1` begin. */
  freeze(): { readonly successors: Int32Array; readonly begins: Int32Array } {
    const begins = new Int32Array(this.#states + 1);
    begins.set(this.#begins.subarray(0, this.#states));
    begins[this.#states] = this.count;
    return { successors: this.#successors.subarray(0, this.count), begins };
  }
}
