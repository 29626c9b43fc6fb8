/**
 * Partial-order reduction as a model may be checked with it: whether it may be used, from when on, and when what was left
 * out has to be looked at after all.
 *
 * Where it may. It preserves deadlocks, failures, races, and everything about finished runs. It does not preserve what is
 *             said about single states of memory (invariants), about runs without end (livelock, the kinds of
 *             freedom), about threads that stop anywhere, or what a monitor sees of the order of steps: there it is off.
 * When it is. Interleavings can be counted only if none is left out, or if what is left out is the order of parts that share
 *             nothing. So nothing else is left out at first. A model that turns out large is looked at: if
 *             ample sets would spare threads in most of its states, it is begun again with them.
 */
import { AmpleSets, EVERY_THREAD } from '../scheduler/ample-sets.ts';
import type { BreadthFirstSearch, Reduction } from '../scheduler/breadth-first-search.ts';
import { IndependentParts } from '../scheduler/independent-parts.ts';
import type { Product } from '../scheduler/product.ts';
import { type Asked, mustNotSleep } from './asked.ts';
import type { ModelInstance } from './instance.ts';
import type { CheckOptions } from './options.ts';

/** A model with more states is large. */
export const LARGE = 1_000_000;
/** How many states of a large model are looked at, and in how many of them threads have to be spared. */
const LOOKED_AT = 2_000;
const WORTHWHILE = (LOOKED_AT * 3) / 4;
/** What was concluded too early is explored up to so many times the states, for what else was. */
const FURTHER = 2;

/** What is left out: nothing; the order of independent parts; the order of independent steps. */
type Extent = 'nothing' | 'parts' | 'steps';

export class PartialOrder {
  #parts: IndependentParts | null = null;
  readonly #product: Product;
  readonly #ample: AmpleSets | null;
  #extent: Extent;
  /** Whether there is something to be decided yet, once the model turns out large. */
  #isOpen: boolean;
  #outgrownAt: number | null = null;

  constructor(product: Product, { model, cells }: ModelInstance, asked: Asked, options: CheckOptions) {
    const wanted = options.reductions?.partialOrder;
    const areSharing = (model.spuriousWakeups ?? 0) > 0; // all share the budget of spurious wakeups
    const isPossible =
      wanted !== false && !product.isWatched && model.invariant === undefined && isPreserved(asked);
    this.#product = product;
    this.#ample = isPossible ? new AmpleSets(product, cells.length) : null;
    this.#isOpen = isPossible && wanted !== true;
    this.#extent = !isPossible ? 'nothing' : wanted === true ? 'steps' : areSharing ? 'nothing' : 'parts';
  }

  /** Whether the search that was begun last leaves anything out. */
  get isUsed(): boolean {
    return this.#extent === 'steps' || this.parts !== null;
  }

  /** The independent parts, if only their order is left out. */
  get parts(): IndependentParts | null {
    return this.#extent === 'parts' && this.#parts!.parts.length > 1 ? this.#parts : null;
  }

  /** Whether interleavings can be counted. */
  get isCountable(): boolean {
    return this.#extent !== 'steps';
  }

  /** A search is begun. Returns what says which threads it need not move; null if it has to move all. */
  begin(): Reduction | null {
    this.#outgrownAt = null;
    this.#ample?.forgive();
    if (this.#extent === 'nothing') return null;
    if (this.#extent === 'steps') return this.#ample;
    this.#parts = new IndependentParts(this.#product, this.#ample!);
    return this.#parts;
  }

  /** Whether the search has to be begun again: because it has become large, or because it left out too much. */
  mustStartOver(search: BreadthFirstSearch, hasEnded: boolean): boolean {
    if (!this.#ample || search.exceeded !== null) return false;
    if (this.#extent === 'parts' && !this.#areApart(search, hasEnded)) {
      this.#extent = 'nothing';
      return true;
    }
    if (this.#isOpen && !hasEnded && search.store.count > LARGE) return this.#decide(search);
    return this.isUsed && this.#isOutgrown(search.store.count, hasEnded);
  }

  /** One part is explored as a whole. If a part goes round or fails, others do not come after it, and cannot be counted so. */
  #areApart({ completed }: BreadthFirstSearch, hasEnded: boolean): boolean {
    return completed === 0 && (hasEnded || this.#parts!.parts.length > 1);
  }

  #decide(search: BreadthFirstSearch): boolean {
    this.#isOpen = false;
    if (!this.#isWorthwhile(search)) return false;
    this.#extent = 'steps';
    return true;
  }

  /** Whether threads would be spared in many of the states found last. */
  #isWorthwhile({ store, expanded }: BreadthFirstSearch): boolean {
    let spared = 0;
    for (let state = Math.max(store.count - LOOKED_AT, expanded); state < store.count; state++) {
      store.copyTo(state, this.#product.now);
      if (this.#ample!.choose() !== EVERY_THREAD) spared++;
    }
    return spared >= WORTHWHILE;
  }

  #isOutgrown(states: number, hasEnded: boolean): boolean {
    if (!this.#ample!.isOutgrown) return false;
    this.#outgrownAt ??= states;
    return hasEnded || states >= this.#outgrownAt * FURTHER;
  }
}

/** Whether everything that is asked for shows in the runs that are left. */
const isPreserved = (asked: Asked): boolean => !asked.livelock && !mustNotSleep(asked) && asked.crashes === 0;
