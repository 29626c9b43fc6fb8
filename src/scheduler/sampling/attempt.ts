/** A schedule that is followed through the product as far as its moves are possible, to see what it comes to. */
import type { Conditions, FindingKind } from '../breadth-first-search.ts';
import type { Product } from '../product.ts';
import type { Move } from '../real-threads.ts';
import { findingIn } from './findings.ts';

export class Attempt {
  /** The moves that were possible. */
  readonly moves: Move[] = [];
  /** How often another thread moved although the one before could have gone on. */
  preemptions = 0;
  /** What is wrong with the state that it has come to: there it ends. */
  finding: FindingKind | null;
  readonly #product: Product;
  readonly #conditions: Conditions;

  /** Makes the product's initial state the current one. */
  constructor(product: Product, conditions: Conditions) {
    this.#product = product;
    this.#conditions = conditions;
    product.start();
    this.finding = findingIn(product, conditions);
  }

  /** Takes those of the moves that are possible; the others are skipped. */
  follow(moves: readonly Move[]): void {
    for (const move of moves) {
      if (this.finding !== null) return;
      if (move.alternative < this.#product.alternatives(move.thread)) this.#take(move);
    }
  }

  /** Lets threads go on, one after the other, until there are so many moves in all. */
  goOn(most: number): void {
    while (this.finding === null && this.moves.length < most) {
      const thread = this.#nextAlone();
      if (thread === undefined) return;
      this.#take({ thread, alternative: 0 });
    }
  }

  #take(move: Move): void {
    const product = this.#product;
    const last = this.moves.at(-1)?.thread;
    if (last !== undefined && last !== move.thread && product.isRunnable(last)) this.preemptions++;
    product.fire(move.thread, move.alternative);
    this.moves.push(move);
    this.finding = findingIn(product, this.#conditions);
  }

  /** The thread that moved last if it can go on, or else the first that can. */
  #nextAlone(): number | undefined {
    const last = this.moves.at(-1)?.thread ?? 0;
    const canMove = (thread: number): boolean => this.#product.canMove(thread);
    return canMove(last) ? last : [...this.#product.threads.keys()].find(canMove);
  }
}
