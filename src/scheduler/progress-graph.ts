/**
 * The transitions of an explored product that complete no operation.
 *
 * An endless run in which nothing is ever completed stays in this graph, and since the graph is finite it goes round
 * in one of its cycles. The graph is made by firing every step of every state once more, so that a search which
 * nobody asks about progress keeps nothing for it.
 */
import type { Graph } from './path-counter.ts';
import type { Product } from './product.ts';
import { resized } from './tuple-table.ts';
import type { VisitedStore } from './visited-store.ts';

const FIRST_CAPACITY = 1 << 10;

export class ProgressGraph implements Graph {
  /** For each transition: the state that it leads to. */
  successors: Int32Array = new Int32Array(FIRST_CAPACITY);
  /** For each transition: which thread moves, as states are sorted. */
  movers: Uint8Array = new Uint8Array(FIRST_CAPACITY);
  /** For each state: where its transitions begin; they end where those of the next one begin. */
  readonly begins: Int32Array;
  readonly #product: Product;
  readonly #store: VisitedStore;
  #state = 0;
  #count = 0;

  /** @param store All states of the product. */
  constructor(product: Product, store: VisitedStore) {
    this.#product = product;
    this.#store = store;
    this.begins = new Int32Array(store.count + 1);
  }

  get bytes(): number {
    return this.successors.byteLength + this.movers.byteLength + this.begins.byteLength;
  }

  /** Goes through up to `states` more states. Returns whether the graph is complete. */
  advance(states: number): boolean {
    const end = Math.min(this.#state + states, this.#store.count);
    this.#product.isObserved = true;
    while (this.#state < end) this.#visit(this.#state++);
    this.#product.isObserved = false;
    this.begins[this.#state] = this.#count;
    return this.#state === this.#store.count;
  }

  #visit(state: number): void {
    this.begins[state] = this.#count;
    eachMove(this.#product, this.#store, state, (thread, _, successor) => {
      if (!this.#product.hasCompleted) this.#add(thread, successor);
    });
  }

  #add(mover: number, successor: number): void {
    const at = this.#count++;
    if (at === this.successors.length) {
      this.successors = resized(this.successors, at * 2);
      const movers = new Uint8Array(at * 2);
      movers.set(this.movers);
      this.movers = movers;
    }
    this.successors[at] = successor;
    this.movers[at] = mover;
  }
}

/**
 * Fires every way to move from a state; of interchangeable threads that stand alike, the first stands for all.
 *
 * @param visit Is told the thread, its way to move, the state that follows, and the place to which sorting took the
 *   thread `followed`.
 */
export function eachMove(
  product: Product,
  store: VisitedStore,
  state: number,
  visit: (thread: number, alternative: number, successor: number, place: number) => void,
  followed = 0,
): void {
  const { now, threads } = product;
  for (let thread = 0; thread < threads.length; thread++) {
    store.copyTo(state, now);
    if (thread !== followed && product.isLikeTheOneBefore(thread)) continue;
    const alternatives = product.alternatives(thread);
    for (let alternative = 0; alternative < alternatives; alternative++) {
      store.copyTo(state, now);
      product.fire(thread, alternative);
      const place = product.canonicalize(followed);
      visit(thread, alternative, store.find(now), place);
    }
  }
}
