/**
 * Partial-order reduction as a model may be checked with it: whether it may be used, from when on, and when what was left
 * out has to be looked at after all.
 *
 * Where it may. It preserves deadlocks, failures, races, and everything about finished runs. It does not preserve what is
 *             said about single states of memory (invariants), about runs without end (livelock, the kinds of
 *             freedom), about threads that stop anywhere, or what a monitor sees of the order of steps: there it is off.
 * When it is. Interleavings can be counted only if none is left out. So everything is explored first, and only
 *             a model that turns out large is begun again with the reduction; unless it was asked for at once.
 */
import { AmpleSets } from '../scheduler/ample-sets.ts';
import type { BreadthFirstSearch, Reduction } from '../scheduler/breadth-first-search.ts';
import type { Product } from '../scheduler/product.ts';
import { type Asked, mustNotSleep } from './asked.ts';
import type { ModelInstance } from './instance.ts';
import type { CheckOptions } from './options.ts';

/** How many states are explored with nothing left out before the reduction is used, unless it was asked for. */
export const MOST_WHOLE_STATES = 1_000_000;
/** What was concluded too early is explored up to so many times the states, for what else was. */
const FURTHER = 2;

export class PartialOrder {
  /** Whether the search that was begun last leaves anything out. */
  isUsed: boolean;
  readonly #ample: AmpleSets | null;
  #outgrownAt: number | null = null;

  constructor(product: Product, { model, cells }: ModelInstance, asked: Asked, options: CheckOptions) {
    const wanted = options.reductions?.partialOrder;
    const isPossible =
      wanted !== false && !product.isWatched && model.invariant === undefined && isPreserved(asked);
    this.#ample = isPossible ? new AmpleSets(product, cells.length) : null;
    this.isUsed = isPossible && wanted === true;
  }

  /** A search is begun. Returns what says which threads it need not move; null if it has to move all. */
  begin(): Reduction | null {
    this.#outgrownAt = null;
    this.#ample?.forgive();
    return this.isUsed ? this.#ample : null;
  }

  /** Whether the search has to be begun again: because it has become large, or because it left out too much. */
  mustStartOver(search: BreadthFirstSearch, hasEnded: boolean): boolean {
    if (!this.#ample || search.exceeded !== null) return false;
    const { count } = search.store;
    if (!this.isUsed) {
      this.isUsed = !hasEnded && count > MOST_WHOLE_STATES;
      return this.isUsed;
    }
    if (!this.#ample.isOutgrown) return false;
    this.#outgrownAt ??= count;
    return hasEnded || count >= this.#outgrownAt * FURTHER;
  }
}

/** Whether everything that is asked for shows in the runs that are left. */
const isPreserved = (asked: Asked): boolean => !asked.livelock && !mustNotSleep(asked) && asked.crashes === 0;
