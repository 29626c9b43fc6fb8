/// <reference lib="esnext.disposable" preserve="true" />

/** Guards: what is held, and the way to give it back. */
import type { Abortable } from './abortable.ts';

/** Whoever takes back what a guard holds. */
export interface Holder {
  giveBack(amount: number): void;
}

/**
 * Something that is held until it is released: by `release`, or at the end of a block by `using`. Releasing twice is
 * releasing once.
 */
export abstract class Guard {
  readonly #holder: Holder;
  readonly #amount: number;
  #isReleased = false;

  constructor(holder: Holder, amount: number) {
    this.#holder = holder;
    this.#amount = amount;
  }

  get isReleased(): boolean {
    return this.#isReleased;
  }

  /** Gives back what is held; afterwards nothing is. Never blocks for long. */
  release(): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.#holder.giveBack(this.#amount);
  }

  /** The same as {@link release}, for `using`. */
  [Symbol.dispose](): void {
    this.release();
  }

  /**
   * @internal The guard, unless the signal has aborted meanwhile: then it is released, and the reason thrown. To be called
   * last before a promise is fulfilled: an abort may come while the end of a wait makes its way through promises.
   */
  unlessAborted(signal: Abortable | undefined): this {
    if (signal?.aborted) this.release();
    signal?.throwIfAborted();
    return this;
  }

  /** From now on nothing is held, and nothing was given back. */
  protected letGo(): void {
    this.#isReleased = true;
  }
}
