/**
 * Threads that can do nothing that matters to each other, explored one after the other.
 *
 * Idea.       Parts of a program that share nothing are shuffled in every way in its interleavings, and no way makes a
 *             difference. So in each state only the first part is moved that still can. That is a special ample set
 *             (`ample-sets.ts`), with one advantage: the interleavings can still be counted (`part-counter.ts`), since
 *             a run of the whole is a run of each part, shuffled.
 */
import { OperationKind } from '../memory/operation.ts';
import { type AmpleSets, EVERY_THREAD } from './ample-sets.ts';
import type { Reduction } from './breadth-first-search.ts';
import type { Product } from './product.ts';

export class IndependentParts implements Reduction {
  /** Sets of threads, as bits. Interchangeable threads are in one. Found in the first state, and empty before. */
  parts: readonly number[] = [];
  readonly #product: Product;
  readonly #ample: AmpleSets;

  constructor(product: Product, ample: AmpleSets) {
    this.#product = product;
    this.#ample = ample;
  }

  /** The first part that can move, or every thread if that is the last one. Asked first in the first state. */
  choose(): number {
    if (this.parts.length === 0) this.parts = this.#ample.parts();
    if (this.parts.length === 1) return EVERY_THREAD;
    const part = this.movingPart();
    return part < this.parts.length - 1 ? this.parts[part]! : EVERY_THREAD;
  }

  /** The number of the first part that can move in the product's current state; as many as there are if none can. */
  movingPart(): number {
    const product = this.#product;
    const canMove = (thread: number): boolean => product.canMove(thread);
    const part = this.parts.findIndex((threads) => membersOf(threads).some(canMove));
    return part < 0 ? this.parts.length : part;
  }

  /** Whether all threads of a part have finished in the product's current state. */
  hasFinished(part: number): boolean {
    const product = this.#product;
    return membersOf(this.parts[part]!).every((thread) => product.kindOf(thread) === OperationKind.finished);
  }
}

function membersOf(threads: number): number[] {
  const members: number[] = [];
  for (let thread = 0; threads >> thread !== 0; thread++) if ((threads >> thread) & 1) members.push(thread);
  return members;
}
