/**
 * Partial-order sampling: every next step has a random priority, and those that conflict with the step taken get new ones.
 *
 * Idea.       Drawing moves uniformly favours orders with many interleavings. Here steps that do not conflict have no
 *             say in each other's order, so classes of runs that differ in conflicts alone are drawn more evenly.
 * Source.     X. Yuan, J. Yang, R. Gu, "Partial order aware concurrency sampling", CAV 2018.
 */
import type { Product } from '../product.ts';
import { accessOf, areInConflict } from './accesses.ts';
import { actorOf } from './pct.ts';
import type { RandomNumbers } from './random-numbers.ts';
import type { Strategy, TakenStep } from './strategy.ts';

export class Pos implements Strategy {
  /** By actor: the priority of its next step; undefined until it is looked at. */
  #priorities: (number | undefined)[] = [];
  #random: RandomNumbers | null = null;

  begin(random: RandomNumbers): void {
    this.#random = random;
    this.#priorities = [];
  }

  choose(product: Product, movable: readonly number[]): number {
    let best = movable[0]!;
    let highest = -1;
    for (const thread of movable) {
      const actor = actorOf(product, thread);
      this.#priorities[actor] ??= this.#random!.fraction();
      if (this.#priorities[actor] <= highest) continue;
      highest = this.#priorities[actor];
      best = thread;
    }
    return best;
  }

  taken(product: Product, { thread, access, woken }: TakenStep): void {
    for (const other of product.threads.keys()) {
      const hasNewStep = other === thread || (woken & (1 << other)) !== 0;
      if (hasNewStep || areInConflict(access, accessOf(product, other))) this.#drop(product, other);
    }
  }

  #drop(product: Product, thread: number): void {
    this.#priorities[thread] = undefined;
    this.#priorities[product.threads.length + thread] = undefined;
  }
}
