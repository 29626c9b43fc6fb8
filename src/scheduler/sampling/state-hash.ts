/** A hash of a product's state: 64 bits in two halves; equal for states that differ only in which of equal threads is which. */
import type { Product } from '../product.ts';
import { mixed } from './random-numbers.ts';

/** As many bits of the upper half as fit into a number, beside the lower one. */
const HIGH_BITS = 2 ** 21 - 1;

export class StateHash {
  readonly halves: Int32Array = new Int32Array(2);
  readonly #product: Product;
  readonly #unsorted: Int32Array;

  constructor(product: Product) {
    this.#product = product;
    this.#unsorted = new Int32Array(product.width);
  }

  /** 53 bits of it in one number. */
  get key(): number {
    return (this.halves[1]! & HIGH_BITS) * 2 ** 32 + (this.halves[0]! >>> 0);
  }

  /** Hashes the current state, which stays as it is. */
  take(): void {
    const { now } = this.#product;
    this.#unsorted.set(now);
    this.#product.canonicalize();
    let low = 0x9e3779b9;
    let high = 0x85ebca6b;
    for (let index = 0; index < now.length; index++) {
      low = mixed(low ^ now[index]!);
      high = mixed(Math.imul(high, 31) + now[index]!);
    }
    this.halves[0] = low;
    this.halves[1] = high;
    now.set(this.#unsorted);
  }
}
