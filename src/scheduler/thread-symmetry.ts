/** Threads that run the same body are interchangeable: of all states that differ only in which is which, one is kept. */

export class ThreadSymmetry {
  readonly #threads: readonly object[];
  /** The state being worked on: a word for each thread, first. */
  readonly #now: Int32Array;
  /** Whether there is anything to sort. */
  readonly isUsed: boolean;
  /** By thread: the first and the last of those that are interchangeable with it. */
  readonly #firstOfGroup: Int32Array;
  readonly #lastOfGroup: Int32Array;

  /** @param threads What each thread runs; interchangeable threads are neighbours and run the same object. */
  constructor(threads: readonly object[], now: Int32Array, isWanted: boolean) {
    this.#threads = threads;
    this.#now = now;
    this.isUsed = isWanted && threads.some((thread, index) => thread === threads[index + 1]);
    this.#firstOfGroup = Int32Array.from(threads, (thread) => threads.indexOf(thread));
    this.#lastOfGroup = Int32Array.from(threads, (thread) => threads.lastIndexOf(thread));
  }

  /** Sorts the words of interchangeable threads. Returns where `mover` went. */
  sort(mover: number): number {
    if (!this.isUsed) return mover;
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

  /**
   * Puts a word in the place of another among sorted ones. Returns how far that moved other words: from `thread` to the
   * place where the new word is.
   */
  replace(thread: number, word: number): number {
    const now = this.#now;
    let place = thread;
    if (this.isUsed) {
      const first = this.#firstOfGroup[thread]!;
      const last = this.#lastOfGroup[thread]!;
      for (; place > first && now[place - 1]! > word; place--) now[place] = now[place - 1]!;
      for (; place < last && now[place + 1]! < word; place++) now[place] = now[place + 1]!;
    }
    now[place] = word;
    return place;
  }

  /** Which threads may stand for each other: equal for interchangeable ones. */
  groupOf(thread: number): number {
    return this.isUsed ? this.#firstOfGroup[thread]! : thread;
  }

  /** Whether the thread and the one before it are interchangeable and stand alike: then they lead to the same states. */
  isLikeTheOneBefore(thread: number): boolean {
    return (
      this.isUsed &&
      thread > 0 &&
      this.#now[thread] === this.#now[thread - 1] &&
      this.#firstOfGroup[thread] === this.#firstOfGroup[thread - 1]
    );
  }
}
