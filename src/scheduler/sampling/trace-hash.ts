/**
 * A number for the partial-order class of a run: equal for runs that differ only in the order of steps without conflict.
 *
 * Idea.       Each step gets a hash of itself and of the hashes of the steps right before it that it conflicts with, so
 *             it stands for all of the past that it depends on. These are the same in every order of the class; the
 *             class is their sum. A cell remembers the hash of its last write and the sum of those of the reads since.
 * Width.      64 bits in two halves: among a million classes, two are taken for one with a probability of 3 × 10^-8.
 * Source.     A. Mazurkiewicz, "Trace theory", 1987.
 */
import { Access } from './accesses.ts';
import { mixed } from './random-numbers.ts';
import type { TakenStep } from './strategy.ts';

const LANES = 2;
/** Per thing that can be read and written, and half: the last write, and the reads since. */
const ROW = 2 * LANES;
/** A step that says what is not a matter of memory: which way it took. */
const WAYS = 1 << 16;

export class TraceHash {
  /** The class of the steps so far, in two halves. */
  readonly halves: Int32Array = new Int32Array(LANES);
  readonly #threads: Int32Array;
  /** By cell: its value, then its queue. */
  #things: Int32Array = new Int32Array(0);
  readonly #step: Int32Array = new Int32Array(LANES);

  constructor(threads: number) {
    this.#threads = new Int32Array(threads * LANES);
  }

  /** A run begins, on so many cells. */
  begin(cells: number): void {
    const length = cells * 2 * ROW;
    if (this.#things.length === length) this.#things.fill(0);
    else this.#things = new Int32Array(length);
    this.#threads.fill(0);
    this.halves.fill(0);
  }

  /** @param way Which of the thread's ways to move. */
  add({ thread, access: { cell, access }, woken }: TakenStep, way: number): void {
    for (let lane = 0; lane < LANES; lane++) {
      const own = mixed(thread * WAYS + way + lane + 1);
      this.#step[lane] = mixed(own ^ this.#threads[thread * LANES + lane]!);
    }
    const value = cell * 2 * ROW;
    this.#look(value, (access & (Access.readsValue | Access.writesValue)) !== 0, access & Access.writesValue);
    this.#look(
      value + ROW,
      (access & (Access.readsQueue | Access.writesQueue)) !== 0,
      access & Access.writesQueue,
    );
    this.#leave(value, access & Access.readsValue, access & Access.writesValue);
    this.#leave(value + ROW, access & Access.readsQueue, access & Access.writesQueue);
    this.#end(thread, woken);
  }

  /** Takes in what a thing was last written by and, if it is written now, read by since. */
  #look(thing: number, isTouched: boolean, writes: number): void {
    if (!isTouched) return;
    for (let lane = 0; lane < LANES; lane++) {
      const reads = writes === 0 ? 0 : mixed(this.#things[thing + LANES + lane]! + 0x2545f491);
      this.#step[lane] = mixed(Math.imul(this.#step[lane]!, 31) + this.#things[thing + lane]! + reads);
    }
  }

  #leave(thing: number, reads: number, writes: number): void {
    for (let lane = 0; lane < LANES; lane++) {
      const step = this.#step[lane]!;
      if (writes !== 0) {
        this.#things[thing + lane] = step;
        this.#things[thing + LANES + lane] = 0;
      } else if (reads !== 0) this.#things[thing + LANES + lane]! += mixed(step);
    }
  }

  /** What a thread does next depends on this step: the thread's own, and that of those who were woken. */
  #end(thread: number, woken: number): void {
    const all = woken | (1 << thread);
    for (let lane = 0; lane < LANES; lane++) {
      const step = this.#step[lane]!;
      this.halves[lane]! += mixed(step);
      for (let other = 0; all >> other !== 0; other++) {
        if ((all & (1 << other)) !== 0) this.#threads[other * LANES + lane] = step;
      }
    }
  }
}
