/**
 * PCT: the runnable thread of highest priority moves; priorities are random, and change at a few random steps.
 *
 * Idea.       Most bugs need few orderings: so many that go wrong are a bug of that depth. A random order of all threads
 *             gives one of them, and every step at which the thread that moves falls behind all others one more.
 * Guarantee.  With n threads and depth d, a bug of depth d that shows within the first k steps is found by each schedule
 *             with a probability of at least 1 / (n · k^(d−1)), whatever the program.
 * Alarms.     A thread that sleeps and may wake by itself (a timeout) would do so at once while its priority is highest.
 *             So the alarm is a thread of its own here, and counts as one in n.
 * Loops.      A thread that spins for another one would never let it go on. One that has come back to where it was, with
 *             nobody else moving meanwhile, falls behind all others: alone it would go round for ever.
 * Source.     S. Burckhardt, P. Kothari, M. Musuvathi, S. Nagarakatte, "A randomized scheduler with probabilistic
 *             guarantees of finding bugs", ASPLOS 2010.
 */
import type { Product } from '../product.ts';
import type { RandomNumbers } from './random-numbers.ts';
import type { Strategy, TakenStep } from './strategy.ts';

export class Pct implements Strategy {
  readonly #depth: number;
  readonly #steps: number;
  /** By thread, twice: its own steps, then its alarms. Higher goes first. */
  #priorities: number[] = [];
  /** The steps at which whoever is about to move falls behind: the first of them least far. */
  #changes: number[] = [];
  #step = 0;
  /** Below all priorities so far. */
  #lowest = 0;
  /** The actor that moves. */
  #moving = 0;

  /** @param steps Within how many steps priorities change. */
  constructor(depth: number, steps: number) {
    this.#depth = depth;
    this.#steps = steps;
  }

  begin(random: RandomNumbers, product: Product): void {
    this.#priorities = Array.from({ length: product.threads.length * 2 }, () => random.fraction());
    this.#changes = Array.from({ length: this.#depth - 1 }, () => 1 + random.below(this.#steps));
    this.#step = 0;
    this.#lowest = 0;
  }

  choose(product: Product, movable: readonly number[]): number {
    this.#step++;
    let chosen = this.#highest(product, movable);
    for (const [index, change] of this.#changes.entries()) {
      if (change !== this.#step) continue;
      // Fractions are initial priorities: negative numbers lie below them, in the order of the change points.
      this.#priorities[actorOf(product, chosen)] = index - this.#depth;
      chosen = this.#highest(product, movable);
    }
    this.#moving = actorOf(product, chosen);
    return chosen;
  }

  taken(_product: Product, { isRound }: TakenStep): void {
    if (isRound) this.#priorities[this.#moving] = -this.#depth - ++this.#lowest;
  }

  #highest(product: Product, movable: readonly number[]): number {
    const priorityOf = (thread: number): number => this.#priorities[actorOf(product, thread)]!;
    return movable.reduce((best, thread) => (priorityOf(thread) > priorityOf(best) ? thread : best));
  }
}

/** Who a thread's next move belongs to: the thread, or its alarm. */
export const actorOf = (product: Product, thread: number): number =>
  product.isParked(thread) ? product.threads.length + thread : thread;
