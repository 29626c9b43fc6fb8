/**
 * Among all shortest schedules to a finding, one that interrupts running threads least often.
 *
 * Idea.       Layer by layer from the start, for each state and each thread that may have moved last: the fewest
 *             preemptions of any shortest schedule that gets there. A step costs one if the thread that moved last
 *             could have gone on and another one moves.
 * Symmetry.   Stored states are sorted; where a sort puts the thread that moved is followed, forwards when
 *             computing and again when the schedule is written down in terms of the real threads.
 */
import type { BreadthFirstSearch, Finding } from './breadth-first-search.ts';
import type { Product } from './product.ts';
import { type Move, withRealThreads } from './real-threads.ts';

export interface FewestPreemptions {
  readonly finding: Finding;
  readonly moves: readonly Move[];
  readonly preemptions: number;
}

const UNREACHED = 255;
/** A predecessor is packed as (state, thread that moved last there, thread that moves, alternative). */
interface Arrival {
  readonly from: number;
  readonly last: number;
  readonly move: Move;
}

/** The best of all findings in the first layer that has one: those of later layers, if there are any, count as unreached. */
export function scheduleWithFewestPreemptions(
  product: Product,
  search: BreadthFirstSearch,
): FewestPreemptions {
  const best = shortestWay(product, search, search.findings);
  return { ...best, moves: withRealThreads(product, best.moves) };
}

/** The same for any findings, in order of their states, in terms of sorted states. */
export function shortestWay(
  product: Product,
  search: BreadthFirstSearch,
  findings: readonly Finding[],
): FewestPreemptions {
  const table = new PreemptionTable(product, search);
  const depth = search.layers.findLastIndex((first) => first <= findings[0]!.state);
  for (let layer = 0; layer < depth; layer++) {
    for (let state = search.layers[layer]!; state < search.layers[layer + 1]!; state++) table.passOn(state);
  }
  const best = findings
    .map((finding) => ({ finding, ...table.best(finding.state) }))
    .reduce((left, right) => (right.preemptions < left.preemptions ? right : left));
  const moves = table.trace(best.finding.state, best.last);
  return { finding: best.finding, moves, preemptions: best.preemptions };
}

class PreemptionTable {
  readonly #product: Product;
  readonly #search: BreadthFirstSearch;
  /** Per state and thread that moved last: the fewest preemptions. */
  readonly #fewest: Uint8Array;
  /** Per state: the layer it belongs to begins at or before it; successors count only in the next layer. */
  readonly #threads: number;

  constructor(product: Product, search: BreadthFirstSearch) {
    this.#product = product;
    this.#search = search;
    this.#threads = product.threads.length;
    this.#fewest = new Uint8Array(search.store.count * this.#threads).fill(UNREACHED);
    this.#fewest.fill(0, 0, this.#threads);
  }

  /** Extends the shortest schedules to `state` by one step. */
  passOn(state: number): void {
    this.#eachMove(state, (move, successor, landed) => {
      for (let last = 0; last < this.#threads; last++) {
        const cost = this.#cost(state, last, move.thread);
        const entry = successor * this.#threads + landed;
        if (cost < this.#fewest[entry]!) this.#fewest[entry] = cost;
      }
    });
  }

  best(state: number): { readonly preemptions: number; readonly last: number } {
    let last = 0;
    const row = state * this.#threads;
    for (let thread = 1; thread < this.#threads; thread++) {
      if (this.#fewest[row + thread]! < this.#fewest[row + last]!) last = thread;
    }
    return { preemptions: this.#fewest[row + last]!, last };
  }

  /** The moves that led to `state` at the least cost, in terms of sorted states. */
  trace(state: number, last: number): Move[] {
    const moves: Move[] = [];
    for (let at = { state, last }; at.state !== 0; ) {
      const { from, last: before, move } = this.#arrival(at.state, at.last);
      moves.push(move);
      at = { state: from, last: before };
    }
    return moves.reverse();
  }

  /** The first way to get to `state` with `last` moving last, at the cost in the table. */
  #arrival(state: number, last: number): Arrival {
    const { layers } = this.#search;
    const layer = layers.findLastIndex((first) => first <= state) - 1;
    const wanted = this.#fewest[state * this.#threads + last]!;
    let arrival: Arrival | null = null;
    for (let from = layers[layer]!; from < layers[layer + 1]! && !arrival; from++) {
      this.#eachMove(from, (move, successor, landed) => {
        if (arrival || successor !== state || landed !== last) return;
        for (let before = 0; before < this.#threads && !arrival; before++) {
          if (this.#cost(from, before, move.thread) === wanted) arrival = { from, last: before, move };
        }
      });
    }
    return arrival!;
  }

  #cost(state: number, last: number, mover: number): number {
    const fewest = this.#fewest[state * this.#threads + last]!;
    if (fewest === UNREACHED || state === 0 || last === mover) return fewest;
    this.#search.store.copyTo(state, this.#product.now);
    return Math.min(fewest + (this.#product.isRunnable(last) ? 1 : 0), UNREACHED - 1);
  }

  /** Every move from a state into the next layer. */
  #eachMove(state: number, visit: (move: Move, successor: number, landed: number) => void): void {
    const product = this.#product;
    const { store, layers } = this.#search;
    const layer = layers.findLastIndex((first) => first <= state);
    const from = layers[layer + 1] ?? store.count;
    const to = layers[layer + 2] ?? store.count;
    for (let thread = 0; thread < this.#threads; thread++) {
      store.copyTo(state, product.now);
      const alternatives = product.alternatives(thread);
      for (let alternative = 0; alternative < alternatives; alternative++) {
        store.copyTo(state, product.now);
        product.fire(thread, alternative);
        const landed = product.canonicalize(thread);
        const successor = store.find(product.now);
        if (successor >= from && successor < to) visit({ thread, alternative }, successor, landed);
      }
    }
  }
}
