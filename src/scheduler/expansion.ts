/**
 * What follows states: threads are moved, and where that leads is added to the store for a whole batch of states at once.
 *
 * Idea.       A step that was taken before, in the same class and with memory alike, changes one thread's word and the number
 *             of what memory holds. So what follows is copied from the state as it is stored, and only those words are
 *             changed. All other steps are fired by the rules of the product.
 * Batches.    Finding a state in a large store waits for main memory. Looking up many at once lets the processor
 *             wait for several at a time.
 */
import type { Automaton } from './automaton.ts';
import type { Product } from './product.ts';
import { resized } from './tuple-table.ts';

/** All threads, as bits. */
export const ALL_THREADS = -1;

const FIRST_EDGES = 1 << 10;
const FIRST_STATES = 1 << 7;

/** Where states are kept. */
export interface StateStore {
  /** How many states were deferred; may be lowered, to drop the last ones. */
  deferred: number;
  copyTo(index: number, target: Int32Array): void;
  /** Adds a state later, together with others. */
  defer(state: Int32Array): void;
  /** The same for one that differs from the one stored as `index`, which is `home`, in the words given only. */
  deferLike(
    index: number,
    home: Int32Array,
    state: Int32Array,
    first: number,
    last: number,
    other: number,
  ): void;
  /** Defers states that are packed as those of the store are: from word `from` on up to, but without, `to`. */
  deferPacked(states: Int32Array, from: number, to: number): void;
  /** Words of a packed state. */
  readonly packedWidth: number;
  /** Adds all deferred states, in order. Returns their numbers, to be used before the next call. */
  addDeferred(): Int32Array;
}

/** What follows a state, found elsewhere. */
export interface Followers {
  /** From `firstEdge` up to `lastEdge`: for each transition which of the states it leads to. */
  readonly edges: Int32Array;
  readonly firstEdge: number;
  readonly lastEdge: number;
  /** Packed; from the one numbered `firstState` up to `lastState`. */
  readonly states: Int32Array;
  readonly firstState: number;
  readonly lastState: number;
}

export class Expansion {
  /** How many states of the batch have been expanded. */
  count = 0;
  /** For each of them: the threads that were moved. */
  moved: Int32Array = new Int32Array(FIRST_STATES);
  /** For each of them, once the batch has been added: where what follows it ends in `edges`. */
  ends: Int32Array = new Int32Array(FIRST_STATES);
  /** For each transition which of the deferred states it leads to; once the batch has been added, that state's number. */
  edges: Int32Array = new Int32Array(FIRST_EDGES);
  #edgeCount = 0;
  /** How many states were deferred by those that are wholly expanded. */
  #deferred = 0;
  /** The state being expanded. */
  readonly #home: Int32Array;
  readonly #product: Product<Automaton>;
  readonly #store: StateStore;

  constructor(product: Product<Automaton>, store: StateStore) {
    this.#product = product;
    this.#store = store;
    this.#home = new Int32Array(product.width);
  }

  /**
   * Moves threads in the state that the product is in, which is stored as `state`, in all their ways.
   *
   * @throws {Interruption} and is then as if it had not been called.
   */
  expand(state: number, moved: number): void {
    const product = this.#product;
    const store = this.#store;
    store.deferred = this.#deferred;
    this.#edgeCount = this.count === 0 ? 0 : this.ends[this.count - 1]!;
    copy(product.now, this.#home);
    const threads = product.threads.length;
    let begin = 0;
    for (let thread = 0; thread < threads; thread++) {
      if (((moved >> thread) & 1) === 0) continue;
      const isLikeBefore = product.isLikeTheOneBefore(thread) && ((moved >> (thread - 1)) & 1) === 1;
      if (isLikeBefore) {
        begin = this.#repeat(begin);
        continue;
      }
      begin = this.#edgeCount;
      const place = product.recall(thread);
      if (place < 0) this.#fire(thread);
      else this.#reach(state, thread, place);
    }
    this.skip(moved);
  }

  /** Counts a state as expanded, with what somebody else has found to follow it. */
  adopt({ edges, firstEdge, lastEdge, states, firstState, lastState }: Followers): void {
    const store = this.#store;
    store.deferred = this.#deferred;
    this.#edgeCount = this.count === 0 ? 0 : this.ends[this.count - 1]!;
    for (let edge = firstEdge; edge < lastEdge; edge++)
      this.#connect(edges[edge]! - firstState + this.#deferred);
    store.deferPacked(states, firstState * store.packedWidth, lastState * store.packedWidth);
    this.skip(ALL_THREADS);
  }

  /** Counts a state as expanded, with what was found to follow it. */
  skip(moved: number): void {
    if (this.count === this.ends.length) {
      this.ends = resized(this.ends, this.count * 2);
      this.moved = resized(this.moved, this.count * 2);
    }
    this.ends[this.count] = this.#edgeCount;
    this.moved[this.count++] = moved;
    this.#deferred = this.#store.deferred;
  }

  /** Adds what follows the states of the batch to the store; what follows one that was interrupted is dropped. */
  add(): void {
    const { edges } = this;
    this.#store.deferred = this.#deferred;
    const numbers = this.#store.addDeferred();
    const end = this.count === 0 ? 0 : this.ends[this.count - 1]!;
    for (let edge = 0; edge < end; edge++) edges[edge] = numbers[edges[edge]!]!;
  }

  /** Begins the next batch. */
  clear(): void {
    this.count = 0;
    this.#edgeCount = 0;
    this.#deferred = 0;
  }

  /** A thread that stands like the one before it leads to the same states. Returns where its transitions begin. */
  #repeat(begin: number): number {
    const end = this.#edgeCount;
    for (let edge = begin; edge < end; edge++) this.#connect(this.edges[edge]!);
    return end;
  }

  #connect(deferred: number): void {
    if (this.#edgeCount === this.edges.length) this.edges = resized(this.edges, this.#edgeCount * 2);
    this.edges[this.#edgeCount++] = deferred;
  }

  /** The product has recalled a step that put the thread's word in this place. */
  #reach(state: number, thread: number, place: number): void {
    const { now, memoryAt } = this.#product;
    const home = this.#home;
    const first = Math.min(thread, place);
    const last = Math.max(thread, place);
    this.#connect(this.#store.deferred);
    this.#store.deferLike(state, home, now, first, last, memoryAt);
    for (let word = first; word <= last; word++) now[word] = home[word]!;
    now[memoryAt] = home[memoryAt]!;
  }

  #fire(thread: number): void {
    const product = this.#product;
    const alternatives = product.alternatives(thread);
    for (let alternative = 0; alternative < alternatives; alternative++) {
      product.fire(thread, alternative);
      product.canonicalize();
      this.#connect(this.#store.deferred);
      this.#store.defer(product.now);
      copy(this.#home, product.now);
    }
  }
}

function copy(from: Int32Array, to: Int32Array): void {
  for (let word = 0; word < from.length; word++) to[word] = from[word]!;
}
