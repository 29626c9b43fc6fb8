/**
 * Alarm: the deadlines of all waits of one primitive on one timer, which also keeps the process alive for them.
 *
 * Idea.       A heap of deadlines; the timer is set for the earliest. Every watch knows its place in the heap, so ending
 *             one takes it out at once: nothing is left of a wait that is over, however long its timeout was.
 * Invariant.  The timer is set exactly while there are watches, and for the earliest deadline or before. It keeps the
 *             process alive exactly while one of the watches asks for it.
 * Source.     A binary heap (J. W. J. Williams, 1964). Why at all: a pending `Atomics.waitAsync` keeps no process alive
 *             (nodejs/node #61941), and one with a timeout of its own leaks until that fires, though it be notified.
 */

/** The longest that `setTimeout` can do. */
const LONGEST_MS = 0x7fffffff;

/** A deadline that is waited for. */
interface Watch {
  readonly deadline: number;
  readonly keepAlive: boolean;
  readonly ring: () => void;
  place: number;
}

/** Ends a watch before its time; does nothing afterwards. */
export type EndWatch = () => void;

type Timer = ReturnType<typeof setTimeout>;

/** One timer for many deadlines. */
export class Alarm {
  readonly #now: () => number;
  readonly #heap: Watch[] = [];
  #keptAlive = 0;
  #timer: Timer | null = null;
  #setFor: number = Number.POSITIVE_INFINITY;

  /** @param now The clock of the deadlines, in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** How many watches there are. */
  get size(): number {
    return this.#heap.length;
  }

  /**
   * Calls `ring` once the deadline (`Infinity`: never) is over.
   *
   * @param keepAlive Whether the process, or worker, shall not end for lack of work before the watch does.
   */
  watch(deadline: number, keepAlive: boolean, ring: () => void): EndWatch {
    const watch: Watch = { deadline, keepAlive, ring, place: this.#heap.length };
    this.#heap.push(watch);
    this.#rise(watch);
    if (keepAlive) this.#keptAlive++;
    this.#reset();
    return () => this.#end(watch);
  }

  #end(watch: Watch): void {
    if (this.#heap[watch.place] !== watch) return;
    this.#remove(watch);
    this.#reset();
  }

  #remove(watch: Watch): void {
    const last = this.#heap.pop()!;
    if (last !== watch) {
      this.#put(last, watch.place);
      this.#rise(last);
      this.#sink(last);
    }
    watch.place = -1;
    if (watch.keepAlive) this.#keptAlive--;
  }

  #rise(watch: Watch): void {
    while (watch.place > 0) {
      const parent = this.#heap[(watch.place - 1) >> 1]!;
      if (parent.deadline <= watch.deadline) return;
      this.#swap(parent, watch);
    }
  }

  #sink(watch: Watch): void {
    for (;;) {
      const left = this.#heap[2 * watch.place + 1];
      const right = this.#heap[2 * watch.place + 2];
      const earlier = right && left && right.deadline < left.deadline ? right : left;
      if (!earlier || earlier.deadline >= watch.deadline) return;
      this.#swap(watch, earlier);
    }
  }

  #swap(above: Watch, below: Watch): void {
    const { place } = above;
    this.#put(above, below.place);
    this.#put(below, place);
  }

  #put(watch: Watch, place: number): void {
    this.#heap[place] = watch;
    watch.place = place;
  }

  #reset(): void {
    const first = this.#heap[0];
    if (!first) {
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#timer = null;
      return;
    }
    // A timer that is early rings for nobody and is set anew; resetting it for every watch would cost more.
    if (this.#timer === null || first.deadline < this.#setFor) this.#set(first.deadline);
    this.#holdProcess();
  }

  #set(deadline: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#setFor = deadline;
    const delay = Math.min(Math.max(deadline - this.#now(), 0), LONGEST_MS);
    this.#timer = setTimeout(() => this.#ring(), Math.ceil(delay));
  }

  /** Browsers' timers are numbers, and a page needs nothing to stay open. */
  #holdProcess(): void {
    const timer = this.#timer as { ref?(): void; unref?(): void } | null;
    if (this.#keptAlive > 0) timer?.ref?.();
    else timer?.unref?.();
  }

  #ring(): void {
    this.#timer = null;
    for (let first = this.#heap[0]; first && first.deadline <= this.#now(); first = this.#heap[0]) {
      this.#remove(first);
      first.ring();
    }
    this.#reset();
  }
}
