/** Threads that run the same body are interchangeable: of all states that differ only in which is which, one is kept. */

export class ThreadSymmetry {
  readonly #threads: readonly object[];
  /** The state being worked on: a word for each thread, first. */
  readonly #now: Int32Array;
  readonly #isUsed: boolean;

  /** @param threads What each thread runs; interchangeable threads are neighbours and run the same object. */
  constructor(threads: readonly object[], now: Int32Array, isWanted: boolean) {
    this.#threads = threads;
    this.#now = now;
    this.#isUsed = isWanted && threads.some((thread, index) => thread === threads[index + 1]);
  }

  /** Sorts the words of interchangeable threads. Returns where `mover` went. */
  sort(mover: number): number {
    if (!this.#isUsed) return mover;
    const now = this.#now;
    const threads = this.#threads;
    let place = mover;
    for (let index = 1; index < threads.length; index++) {
      const thread = threads[index];
      for (let at = index; at > 0 && threads[at - 1] === thread; at--) {
        const word = now[at]!;
        if (now[at - 1]! <= word) break;
        now[at] = now[at - 1]!;
        now[at - 1] = word;
        if (place === at) place = at - 1;
        else if (place === at - 1) place = at;
      }
    }
    return place;
  }

  /** Which threads may stand for each other: equal for interchangeable ones. */
  groupOf(thread: number): number {
    return this.#isUsed ? this.#threads.indexOf(this.#threads[thread]!) : thread;
  }

  /** Whether the thread and the one before it are interchangeable and stand alike: then they lead to the same states. */
  isLikeTheOneBefore(thread: number): boolean {
    return (
      this.#isUsed &&
      thread > 0 &&
      this.#now[thread] === this.#now[thread - 1] &&
      this.#threads[thread] === this.#threads[thread - 1]
    );
  }
}
