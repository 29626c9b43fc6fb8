/**
 * The transitions of an explored product, all of them or those that complete no operation.
 *
 * An endless run in which nothing is ever completed stays in the latter, and since the graph is finite it goes round
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
  /** For each transition: whether it completes an operation of the thread that moves. */
  completing: Uint8Array = new Uint8Array(0);
  readonly #keepsAll: boolean;
  readonly #product: Product;
  readonly #store: VisitedStore;
  #state = 0;
  #count = 0;

  /**
   * @param store All states of the product.
   * @param keepsAll Whether to keep transitions that complete an operation, too, and which ones they are.
   */
  constructor(product: Product, store: VisitedStore, keepsAll = false) {
    this.#keepsAll = keepsAll;
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
      const { completed } = this.#product;
      if (completed === 0 || this.#keepsAll) this.#add(thread, successor, (completed >> thread) & 1);
    });
  }

  #add(mover: number, successor: number, completes: number): void {
    const at = this.#count++;
    if (at === this.successors.length) {
      this.successors = resized(this.successors, at * 2);
      this.movers = widened(this.movers, at * 2);
    }
    if (this.#keepsAll) {
      if (at >= this.completing.length) this.completing = widened(this.completing, this.movers.length);
      this.completing[at] = completes;
    }
    this.successors[at] = successor;
    this.movers[at] = mover;
  }
}

function widened(bytes: Uint8Array, length: number): Uint8Array {
  const wider = new Uint8Array(length);
  wider.set(bytes);
  return wider;
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
