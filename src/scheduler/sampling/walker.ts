/** Takes the product along one schedule that a strategy draws, and tells of every step. */
import { OperationKind } from '../../memory/operation.ts';
import type { Product } from '../product.ts';
import type { Move } from '../real-threads.ts';
import { accessOf } from './accesses.ts';
import type { RandomNumbers } from './random-numbers.ts';
import { StateHash } from './state-hash.ts';
import type { Strategy, TakenStep } from './strategy.ts';

/** Told of the run as it goes. */
export interface WalkListener {
  /** The run is about to begin. */
  begin(): void;
  /** The run has come to a state, its first one among them. Returns whether it is to end there. */
  state(hash: StateHash): boolean;
  step(step: TakenStep, alternative: number): void;
}

export class Walker {
  /** The moves of the schedule drawn last. */
  readonly moves: Move[] = [];
  /** Whether the schedule drawn last was still going on when it was as long as schedules may be. */
  isCutOff = false;
  readonly #product: Product;
  readonly #hash: StateHash;
  readonly #longest: number;
  /** The states that the run was in since another thread moved: to notice when it goes round. */
  readonly #alone: Set<number> = new Set();

  /** A place to list those that can move. */
  readonly #threads: number[] = [];

  /** @param longest Most steps of a schedule. */
  constructor(product: Product, longest: number) {
    this.#product = product;
    this.#hash = new StateHash(product);
    this.#longest = longest;
  }

  /** Draws a schedule. @throws {Interruption} in its middle: it is to be drawn again, then. */
  walk(strategy: Strategy, random: RandomNumbers, listener: WalkListener): void {
    this.moves.length = 0;
    this.#alone.clear();
    this.isCutOff = false;
    this.#product.start();
    strategy.begin(random, this.#product);
    listener.begin();
    while (!this.#hasComeToAnEnd(listener)) {
      const movable = this.#movable();
      if (movable.length === 0) return;
      this.#move(strategy.choose(this.#product, movable), strategy, random, listener);
    }
  }

  #hasComeToAnEnd(listener: WalkListener): boolean {
    this.#hash.take();
    if (listener.state(this.#hash)) return true;
    this.isCutOff = this.moves.length >= this.#longest;
    return this.isCutOff;
  }

  /** The threads that can move: none, once one has failed. */
  #movable(): readonly number[] {
    const product = this.#product;
    const movable = this.#threads;
    movable.length = 0;
    for (let thread = 0; thread < product.threads.length; thread++) {
      if (product.kindOf(thread) === OperationKind.failed) return [];
      if (product.alternatives(thread) > 0) movable.push(thread);
    }
    return movable;
  }

  #move(thread: number, strategy: Strategy, random: RandomNumbers, listener: WalkListener): void {
    const product = this.#product;
    const alternative = random.below(product.alternatives(thread));
    if (this.moves.at(-1)?.thread !== thread) this.#alone.clear();
    const isRound = this.#isRound();
    const access = accessOf(product, thread);
    const asleep = this.#asleep();
    product.fire(thread, alternative);
    const woken = asleep & ~this.#asleep() & ~(1 << thread);
    this.moves.push({ thread, alternative });
    const step = { thread, access, woken, isRound };
    strategy.taken(product, step);
    listener.step(step, alternative);
  }

  /** Whether the state is one that the thread which moves has led to before, alone. */
  #isRound(): boolean {
    const { key } = this.#hash;
    if (this.#alone.has(key)) return true;
    this.#alone.add(key);
    return false;
  }

  /** The threads that are parked, a bit for each. */
  #asleep(): number {
    let bits = 0;
    const { length } = this.#product.threads;
    for (let thread = 0; thread < length; thread++) if (this.#product.isParked(thread)) bits |= 1 << thread;
    return bits;
  }
}
