/**
 * How deep a product is, judged by random runs: the steps of the longest, without what was gone round in vain.
 *
 * A run that comes back to a state it was in has got no further since; so what lies between is not counted (loop erasure).
 */
import type { Product } from './product.ts';
import { StateHash } from './sampling/state-hash.ts';

export class RunDepth {
  /** Steps of the longest run so far. */
  longest = 0;
  readonly #hash: StateHash;
  /** The states of the run, from its start, and where in it each was. */
  readonly #run: number[] = [];
  readonly #places: Map<number, number> = new Map();

  constructor(product: Product) {
    this.#hash = new StateHash(product);
  }

  /** A run begins in the product's current state. */
  begin(): void {
    this.#run.length = 0;
    this.#places.clear();
    this.step();
  }

  /** The run has come to the product's current state. */
  step(): void {
    this.#hash.take();
    const { key: state } = this.#hash;
    const place = this.#places.get(state) ?? this.#run.length;
    if (this.#run[place] === state) this.#run.length = place + 1;
    else {
      this.#places.set(state, this.#run.length);
      this.#run.push(state);
    }
    this.longest = Math.max(this.longest, this.#run.length - 1);
  }
}
