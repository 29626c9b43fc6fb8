/** Every move that is possible is as likely as any other: a thread that can move in two ways is chosen twice as often. */
import type { Product } from '../product.ts';
import type { RandomNumbers } from './random-numbers.ts';
import type { Strategy } from './strategy.ts';

export class Uniform implements Strategy {
  #random: RandomNumbers | null = null;

  begin(random: RandomNumbers): void {
    this.#random = random;
  }

  choose(product: Product, movable: readonly number[]): number {
    const moves = movable.reduce((total, thread) => total + product.alternatives(thread), 0);
    let chosen = this.#random!.below(moves);
    for (const thread of movable) {
      chosen -= product.alternatives(thread);
      if (chosen < 0) return thread;
    }
    return movable[0]!;
  }

  taken(): void {}
}
