/**
 * Visits every state of a product, breadth first.
 *
 * Idea.       The visited store in order of discovery is the queue, so states come in layers: layer n holds the
 *             states whose shortest schedule has n steps. The first layer with a finding is judged to its end and
 *             nothing is expanded any more: every shortest violation is known then.
 * Judging.    A state is judged when its turn comes: has a thread failed, do the model's conditions hold, can
 *             anybody move? What the conditions are, the search does not know.
 */
import { OperationKind } from '../memory/operation.ts';
import type { Product } from './product.ts';
import { TransitionLog } from './transition-log.ts';
import { VisitedStore } from './visited-store.ts';

/** Why a state is a finding: nobody can move though not all have finished, or a thread or condition failed. */
export type FindingKind = 'stuck' | 'failed' | 'invariant' | 'final';

export interface Finding {
  readonly kind: FindingKind;
  readonly state: number;
  /** The thread that failed. */
  readonly thread: number;
}

/** The model's conditions on a product's current state. */
export interface Conditions {
  /** Whether the invariant holds; absent if there is none. */
  readonly invariant?: () => boolean;
  /** Whether the final condition holds, now that all threads have finished. */
  readonly final: () => boolean;
}

export interface SearchLimits {
  readonly maxStates: number;
  readonly memoryLimitBytes: number;
  /** Go on after findings. */
  readonly exhaustive: boolean;
  /** Keep transitions, so that paths can be counted. */
  readonly logTransitions: boolean;
}

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
  #isDead = false;
  /** Where the layer being expanded ends. */
  #layerEnd = 1;
  readonly #product: Product;
  readonly #conditions: Conditions;
  readonly #limits: SearchLimits;

  /** @param store Takes the states; what it held before is forgotten. */
  constructor(
    product: Product,
    conditions: Conditions,
    limits: SearchLimits,
    store: VisitedStore = new VisitedStore(product.width),
  ) {
    this.#product = product;
    this.#conditions = conditions;
    this.#limits = limits;
    this.store = store;
    store.clear();
    this.transitions = new TransitionLog(limits.logTransitions);
  }

  get depth(): number {
    return this.layers.length - 1;
  }

  get bytes(): number {
    return this.store.bytes + this.transitions.bytes;
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
      if (this.expanded === this.store.count) return true;
      if (this.expanded === this.#layerEnd) {
        if (this.#isAnswered) return true;
        this.layers.push(this.expanded);
        this.#layerEnd = this.store.count;
      }
      if (this.#isExceeded()) return true;
      this.#visit(this.expanded);
      this.expanded++;
    }
    return false;
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
    if (this.store.count > maxStates) this.exceeded = 'states';
    else if (this.store.bytesToGrow + this.transitions.bytesToGrow > memoryLimitBytes)
      this.exceeded = 'memory';
    return this.exceeded !== null;
  }

  /** May be interrupted while expanding, and then starts on the same state again; states are judged once. */
  #visit(state: number): void {
    this.store.copyTo(state, this.#product.now);
    this.transitions.begin(state);
    if (this.#judged < state) {
      this.#isDead = this.#judge(state);
      this.#judged = state;
    }
    if (!this.#isDead && !this.#isAnswered) this.#expand(state);
  }

  /** Returns whether a thread has failed, so that the run ends here. */
  #judge(state: number): boolean {
    const product = this.#product;
    if (this.#conditions.invariant?.() === false) this.#find('invariant', state);
    const threads = product.threads.map((_, thread) => thread);
    const failed = threads.find((thread) => product.kindOf(thread) === OperationKind.failed);
    if (failed !== undefined) {
      this.#find('failed', state, failed);
    } else if (threads.every((thread) => product.kindOf(thread) === OperationKind.finished)) {
      this.ends.finished.push(state);
      if (!this.#conditions.final()) this.#find('final', state);
    } else if (!threads.some((thread) => product.canMove(thread))) {
      this.ends.stuck.push(state);
      this.#find('stuck', state);
    }
    return failed !== undefined;
  }

  #expand(state: number): void {
    const product = this.#product;
    let isLoaded = true;
    for (let thread = 0; thread < product.threads.length; thread++) {
      const alternatives = product.alternatives(thread);
      for (let alternative = 0; alternative < alternatives; alternative++) {
        if (!isLoaded) this.store.copyTo(state, product.now);
        product.fire(thread, alternative);
        product.canonicalize();
        this.transitions.add(this.store.add(product.now));
        isLoaded = false;
      }
      if (!isLoaded) this.store.copyTo(state, product.now);
      isLoaded = true;
    }
  }

  #find(kind: FindingKind, state: number, thread = -1): void {
    this.findings.push({ kind, state, thread });
  }
}
