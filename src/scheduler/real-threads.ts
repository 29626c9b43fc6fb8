/** Tells moves in terms of sorted states in terms of the threads as they are numbered in the model. */
import type { Product } from './product.ts';

/** One move of a schedule: which thread, in which of its ways. */
export interface Move {
  readonly thread: number;
  readonly alternative: number;
}

/** Follows the threads through a product that is moved by this alone. */
export class RealThreads {
  /** By place in the sorted state: the number of the thread there. */
  readonly #real: number[];
  readonly #product: Product;

  /** Makes the product's initial state the current one. */
  constructor(product: Product) {
    this.#product = product;
    this.#real = product.threads.map((_, thread) => thread);
    product.start();
    product.canonicalize();
  }

  /** Takes a move of the current sorted state. Returns which thread it was. */
  take({ thread, alternative }: Move): Move {
    const { now, threads } = this.#product;
    const before = [...this.#real];
    this.#product.fire(thread, alternative);
    const unsorted = now.slice();
    for (const index of threads.keys()) {
      now.set(unsorted);
      this.#real[this.#product.canonicalize(index)] = before[index]!;
    }
    return { thread: before[thread]!, alternative };
  }

  /** Where in the sorted state a thread is. */
  placeOf(thread: number): number {
    return this.#real.indexOf(thread);
  }

  /** Equal for equal states if no two threads were interchangeable. */
  get key(): string {
    const { now, threads } = this.#product;
    const words = now.slice();
    for (const place of threads.keys()) words[this.#real[place]!] = now[place]!;
    return words.join();
  }
}

/** A schedule in terms of sorted states, told in terms of the real threads. */
export function withRealThreads(product: Product, moves: readonly Move[]): Move[] {
  const threads = new RealThreads(product);
  return moves.map((move) => threads.take(move));
}
