/**
 * Visits every state of a product, breadth first.
 *
 * Idea.       The visited store in order of discovery is the queue, so states come in layers: layer n holds the
 *             states whose shortest schedule has n steps. The first layer with a finding is judged to its end and
 *             nothing is expanded any more: every shortest violation is known then.
 * Judging.    A state is judged when its turn comes: has a thread failed, do the model's conditions hold, can
 *             anybody move? What the conditions are, the search does not know.
 * Leaving out. A reduction may say that only some threads need to be moved in a state. Nobody may be put off for ever by that:
 *             if no such step leads on to the next layer, all threads are moved after all; one with which a thread
 *             fails does not lead on. So from every state there is a way on to states that are expanded later, and at
 *             last to one in which all are moved.
 * Source.     D. Bošnački and G. Holzmann, "Improving SPIN's partial-order reduction for breadth-first search", 2005: a step
 *             into the queue suffices there; a step into the next layer is one, and does not depend on the order within it.
 */
import { OperationKind } from '../memory/operation.ts';
import { ALL_THREADS, Expansion } from './expansion.ts';
import type { Product } from './product.ts';
import { TransitionLog } from './transition-log.ts';
import { MOST_TUPLES } from './tuple-table.ts';
import { VisitedStore } from './visited-store.ts';
import { MOST_THREADS } from './wait-queues.ts';

/**
 * Why a state is a finding: nobody can move though not all have finished, a thread or condition failed, something
 * `forbidden` is the case, or an endless run passes through it.
 */
export type FindingKind = 'stuck' | 'failed' | 'invariant' | 'final' | 'forbidden' | 'endless';

export interface Finding {
  readonly kind: FindingKind;
  readonly state: number;
  /** The thread that failed. */
  readonly thread: number;
}

/** Says which threads have to be moved. */
export interface Reduction {
  /** The threads that need to be moved in the product's current state, as bits. */
  choose(): number;
}

/** The model's conditions on a product's current state. */
export interface Conditions {
  /** Whether the invariant holds; absent if there is none. */
  readonly invariant?: () => boolean;
  /** Whether the final condition holds, now that all threads have finished. */
  readonly final: () => boolean;
  /** Whether something else is the case that must not be; absent if there is nothing else. */
  readonly forbidden?: () => boolean;
}

/** Works out beforehand what follows states. */
export interface Assistant {
  /** A search begins, with this store. */
  begin(store: VisitedStore): void;
  /** Takes over what follows a state. Returns whether it could; not if the state may have to be judged. */
  takeOver(state: number, expansion: Expansion): boolean;
}

export interface SearchLimits {
  readonly maxStates: number;
  readonly memoryLimitBytes: number;
  /** Go on after findings. */
  readonly exhaustive: boolean;
  /** Keep transitions, so that paths can be counted. */
  readonly logTransitions: boolean;
}

/** What the store can number, less what one batch can add: more than that is as if a limit had been set there. */
const MOST_STATES = MOST_TUPLES - 1_000_000;
/** How many states are expanded before what follows them is added to the store. */
const STATES_PER_BATCH = 64;

export class BreadthFirstSearch {
  readonly store: VisitedStore;
  readonly transitions: TransitionLog;
  readonly findings: Finding[] = [];
  /** The first state of every layer. */
  readonly layers: number[] = [0];
  /** States in which all threads have finished, and in which nobody can move. */
  readonly ends: { readonly finished: number[]; readonly stuck: number[] } = { finished: [], stuck: [] };
  expanded = 0;
  /** Which limit ended the search early. */
  exceeded: 'states' | 'memory' | null = null;
  #judged = -1;
  /** By the number of what memory holds: whether the invariant does. */
  readonly #invariants: boolean[] = [];
  #isDead = false;
  /** Where the layer being expanded ends. */
  layerEnd = 1;
  /** States in which the threads that were not moved have to be moved after all. */
  #incomplete: { readonly state: number; readonly moved: number }[] = [];
  /** In how many states some threads were not moved, for good, and in how many they were moved after all. */
  ample = 0;
  completed = 0;
  readonly #reduction: Reduction | null;
  /** Null where every state has to be looked at here. */
  readonly #assistant: Assistant | null;
  readonly #expansion: Expansion;
  readonly #product: Product;
  readonly #conditions: Conditions;
  readonly #limits: SearchLimits;

  /**
   * @param store Takes the states; what it held before is forgotten.
   * @param reduction Which threads to move; null: all. It is not for counting paths.
   */
  constructor(
    product: Product,
    conditions: Conditions,
    limits: SearchLimits,
    store: VisitedStore = new VisitedStore(product.width),
    reduction: Reduction | null = null,
    assistant: Assistant | null = null,
  ) {
    const judgesAll = conditions.invariant !== undefined || conditions.forbidden !== undefined;
    this.#assistant = judgesAll || reduction ? null : assistant;
    assistant?.begin(store);
    this.#reduction = reduction;
    this.#product = product;
    this.#conditions = conditions;
    this.#limits = limits;
    this.store = store;
    store.clear();
    this.#expansion = new Expansion(product, store);
    this.transitions = new TransitionLog(limits.logTransitions);
  }

  get depth(): number {
    return this.layers.length - 1;
  }

  get bytes(): number {
    return this.store.bytes + this.transitions.bytes + this.#product.bytes;
  }

  /**
   * Judges and expands states up to the next multiple of `stride`, so that it stops at the same states whether or not
   * it was interrupted. Returns whether the search has ended.
   *
   * @throws {Interruption} while expanding a state, which is then expanded anew by the next call.
   */
  advance(stride: number): boolean {
    if (this.store.count === 0) this.#start();
    const target = this.expanded + stride - (this.expanded % stride);
    while (this.expanded < target) {
      this.#complete();
      if (this.expanded === this.store.count) return true;
      if (this.expanded === this.layerEnd) {
        if (this.#isAnswered) return true;
        this.layers.push(this.expanded);
        this.layerEnd = this.store.count;
      }
      if (this.#isExceeded()) return true;
      this.#visitAll(Math.min(target, this.layerEnd, this.expanded + this.#batchSize));
    }
    return false;
  }

  /** Small when the limit on states comes near, so that it is not passed by far. */
  get #batchSize(): number {
    const left = (this.#limits.maxStates - this.store.count) / MOST_THREADS;
    return Math.max(Math.min(STATES_PER_BATCH, Math.trunc(left)), 1);
  }

  get #bytesToGrow(): number {
    return this.store.bytesToGrow + this.transitions.bytesToGrow + this.#product.bytes;
  }

  #start(): void {
    this.#product.start();
    this.#product.canonicalize();
    this.store.add(this.#product.now);
  }

  get #isAnswered(): boolean {
    return this.findings.length > 0 && !this.#limits.exhaustive;
  }

  #isExceeded(): boolean {
    const { maxStates, memoryLimitBytes } = this.#limits;
    if (this.store.count > Math.min(maxStates, MOST_STATES)) this.exceeded = 'states';
    else if (this.#bytesToGrow > memoryLimitBytes) this.exceeded = 'memory';
    return this.exceeded !== null;
  }

  /** Judges and expands the states before `end`; what follows them is added to the store all at once. */
  #visitAll(end: number): void {
    try {
      for (let state = this.expanded; state < end; state++) this.#visit(state);
    } finally {
      this.#addBatch();
    }
  }

  /** May be interrupted while expanding, and then starts on the same state again; states are judged once. */
  #visit(state: number): void {
    if (!this.#isAnswered && this.#assistant?.takeOver(state, this.#expansion)) {
      this.#judged = state;
      return;
    }
    this.store.copyTo(state, this.#product.now);
    if (this.#judged < state) {
      this.#isDead = this.#judge(state);
      this.#judged = state;
    }
    if (this.#isDead || this.#isAnswered) this.#expansion.skip(ALL_THREADS);
    else this.#expansion.expand(state, this.#reduction?.choose() ?? ALL_THREADS);
  }

  /** Moves the other threads of states in which those that were moved led nowhere further. */
  #complete(): void {
    if (this.#incomplete.length === 0) return;
    let done = 0;
    try {
      for (const { state, moved } of this.#incomplete) {
        this.store.copyTo(state, this.#product.now);
        this.#expansion.expand(state, ~moved);
        done++;
      }
    } finally {
      this.#incomplete = this.#incomplete.slice(done);
      this.completed += done;
      this.#addSuccessors();
      this.#expansion.clear();
    }
  }

  /** What a state that was not finished led to is dropped. */
  #addBatch(): void {
    const expansion = this.#expansion;
    this.#addSuccessors();
    if (this.#reduction) this.#noteIncomplete();
    this.expanded += expansion.count;
    this.store.release(this.expanded);
    expansion.clear();
  }

  #addSuccessors(): void {
    const expansion = this.#expansion;
    const { transitions } = this;
    expansion.add();
    let edge = 0;
    for (let index = 0; index < expansion.count; index++) {
      const end = expansion.ends[index]!;
      transitions.add(expansion.edges, edge, end);
      edge = end;
    }
  }

  /** Where some threads were not moved, a step of those that were has to lead on, into the next layer. */
  #noteIncomplete(): void {
    const { count, edges, ends, moved } = this.#expansion;
    let edge = 0;
    for (let index = 0; index < count; index++) {
      const end = ends[index]!;
      if (moved[index] !== ALL_THREADS) {
        while (edge < end && !this.#leadsOn(edges[edge]!)) edge++;
        if (edge < end) this.ample++;
        else this.#incomplete.push({ state: this.expanded + index, moved: moved[index]! });
      }
      edge = end;
    }
  }

  /** Whether a state is in the next layer, and the run goes on there. */
  #leadsOn(state: number): boolean {
    if (state < this.layerEnd) return false;
    const product = this.#product;
    this.store.copyTo(state, product.now);
    return product.threads.every((_, thread) => product.kindOf(thread) !== OperationKind.failed);
  }

  /** Returns whether a thread has failed, so that the run ends here. */
  #judge(state: number): boolean {
    const product = this.#product;
    if (!this.#isInvariant()) this.#find('invariant', state);
    let failed = -1;
    let finished = 0;
    let canMove = false;
    for (let thread = product.threads.length - 1; thread >= 0; thread--) {
      const kind = product.kindOf(thread);
      if (kind === OperationKind.failed) failed = thread;
      else if (kind === OperationKind.finished) finished++;
      else canMove ||= product.canMove(thread);
    }
    if (this.#conditions.forbidden?.()) this.#find('forbidden', state);
    if (failed >= 0) {
      this.#find('failed', state, failed);
    } else if (finished === product.threads.length) {
      this.ends.finished.push(state);
      this.store.keep(state);
      if (!this.#conditions.final()) this.#find('final', state);
    } else if (!canMove) {
      this.ends.stuck.push(state);
      this.#find('stuck', state);
    }
    return failed >= 0;
  }

  /** The invariant is about memory alone, and is evaluated once for all states in which memory holds the same. */
  #isInvariant(): boolean {
    const { invariant } = this.#conditions;
    if (!invariant) return true;
    const { memory } = this.#product;
    this.#invariants[memory] ??= invariant();
    return this.#invariants[memory];
  }

  #find(kind: FindingKind, state: number, thread = -1): void {
    this.findings.push({ kind, state, thread });
    this.store.keep(state);
  }
}
