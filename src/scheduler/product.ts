/**
 * The product of the threads' automata and memory: its states, and the rules by which it moves.
 *
 * State.      One 32-bit word per cell, then one per thread (its class, and its place in the FIFO it is parked in),
 *             then how many spurious wakeups are left. The state being worked on is `now`.
 * Step.       One atomic operation of one thread and the plain accesses that follow it. Parking is a step; being
 *             woken is part of the `notify` that does it. Timeouts, spurious wakeups and choices are alternatives.
 * Symmetry.   Threads that run the same body are interchangeable: their words are kept sorted.
 * Source.     Waiting and notifying are ECMA-262's `Atomics.wait` and `Atomics.notify`: comparing and joining the
 *             queue is one step, queues are FIFO, nothing wakes spuriously unless asked for.
 */
import { ModelError } from '../memory/model-errors.ts';
import { OperationKind as Kind, type Operation, valueAfter, WaitOutcome } from '../memory/operation.ts';
import { isEnd, type ThreadAutomaton } from './thread-automaton.ts';

const PLACE_BITS = 4;
const PLACE_MASK = (1 << PLACE_BITS) - 1;
/** Most threads: a place in a queue must fit beside the class. */
export const MOST_THREADS: number = PLACE_MASK;
const MOST_PLAIN_ACCESSES = 100_000;

/** A program to be explored. */
export interface ProductOptions {
  readonly cells: Int32Array;
  /** One automaton per thread; interchangeable threads are neighbours and share one. */
  readonly threads: readonly ThreadAutomaton[];
  readonly spuriousWakeups: number;
  readonly symmetry: boolean;
}

/** What made a thread move. */
export type Cause = 'step' | 'timeout' | 'spurious';

export class Product {
  readonly width: number;
  readonly cellCount: number;
  readonly threads: readonly ThreadAutomaton[];
  /** The state being worked on. */
  readonly now: Int32Array;
  readonly #initialCells: Int32Array;
  readonly #spurious: number;
  readonly #budget: number;
  readonly #isSymmetric: boolean;

  constructor({ cells, threads, spuriousWakeups, symmetry }: ProductOptions) {
    this.cellCount = cells.length;
    this.threads = threads;
    this.#initialCells = cells;
    this.#spurious = cells.length + threads.length;
    this.#budget = spuriousWakeups;
    this.width = this.#spurious + (spuriousWakeups > 0 ? 1 : 0);
    this.now = new Int32Array(this.width);
    this.#isSymmetric = symmetry && threads.some((thread, index) => thread === threads[index + 1]);
  }

  /** Makes the initial state the current one. */
  start(): void {
    this.now.set(this.#initialCells);
    if (this.#budget > 0) this.now[this.#spurious] = this.#budget;
    for (const [index, thread] of this.threads.entries()) this.#enter(index, thread.start);
  }

  /** The class of a thread. */
  classOf(thread: number): number {
    return this.now[this.cellCount + thread]! >> PLACE_BITS;
  }

  isParked(thread: number): boolean {
    return (this.now[this.cellCount + thread]! & PLACE_MASK) !== 0;
  }

  /** Whether the thread could take its own next step. */
  isRunnable(thread: number): boolean {
    return !this.isParked(thread) && !isEnd(this.kindOf(thread));
  }

  kindOf(thread: number): number {
    return this.threads[thread]!.kind[this.classOf(thread)]!;
  }

  /** The thread's next step, or the wait in which it is parked. */
  operationOf(thread: number): Operation {
    const automaton = this.threads[thread]!;
    const at = this.classOf(thread);
    const { kind, cell, first, second } = automaton;
    return { kind: kind[at]!, cell: cell[at]!, first: first[at]!, second: second[at]! } as Operation;
  }

  /** Whether the thread moves sooner or later, by itself: a spurious wakeup may, but need not, ever come. */
  canMove(thread: number): boolean {
    return this.isParked(thread) ? this.#isTimed(thread) : !isEnd(this.kindOf(thread));
  }

  /** In how many ways the thread can move. */
  alternatives(thread: number): number {
    const word = this.now[this.cellCount + thread]!;
    const automaton = this.threads[thread]!;
    const at = word >> PLACE_BITS;
    if ((word & PLACE_MASK) !== 0) return automaton.second[at]! + (this.#isSpuriousPossible ? 1 : 0);
    const kind = automaton.kind[at]!;
    if (kind === Kind.choose) return automaton.first[at]!;
    return isEnd(kind) ? 0 : 1;
  }

  /** What one of the ways to move is. */
  cause(thread: number, alternative: number): Cause {
    if (!this.isParked(thread)) return 'step';
    return this.#isTimed(thread) && alternative === 0 ? 'timeout' : 'spurious';
  }

  /** Moves a thread in one of its ways. */
  fire(thread: number, alternative: number): void {
    if (this.isParked(thread)) this.#wakeByItself(thread, alternative);
    else this.#step(thread, alternative);
  }

  /** Sorts the words of interchangeable threads. Returns where `mover` went. */
  canonicalize(mover = 0): number {
    if (!this.#isSymmetric) return mover;
    const { now, threads, cellCount } = this;
    let place = mover;
    for (let index = 1; index < threads.length; index++) {
      const automaton = threads[index];
      for (let at = index; at > 0 && threads[at - 1] === automaton; at--) {
        const left = cellCount + at - 1;
        const word = now[left + 1]!;
        if (now[left]! <= word) break;
        now[left + 1] = now[left]!;
        now[left] = word;
        if (place === at) place = at - 1;
        else if (place === at - 1) place = at;
      }
    }
    return place;
  }

  #isTimed(thread: number): boolean {
    return this.threads[thread]!.second[this.classOf(thread)] === 1;
  }

  get #isSpuriousPossible(): boolean {
    return this.#budget > 0 && this.now[this.#spurious]! > 0;
  }

  #step(thread: number, alternative: number): void {
    const { now, cellCount } = this;
    const automaton = this.threads[thread]!;
    const at = now[cellCount + thread]! >> PLACE_BITS;
    const kind = automaton.kind[at]!;
    const cell = automaton.cell[at]!;
    const first = automaton.first[at]!;
    const old = now[cell]!;
    let value = old;
    switch (kind) {
      case Kind.load:
        break;
      case Kind.store:
        now[cell] = first;
        value = 0;
        break;
      case Kind.exchange:
        now[cell] = first;
        break;
      case Kind.compareExchange:
        if (old === first) now[cell] = automaton.second[at]!;
        break;
      case Kind.wait:
        if (old === first) {
          now[cellCount + thread] = (at << PLACE_BITS) | (this.#countParked(cell) + 1);
          return;
        }
        value = WaitOutcome.notEqual;
        break;
      case Kind.notify:
        value = this.#notify(cell, first);
        break;
      case Kind.choose:
        value = alternative;
        break;
      default:
        now[cell] = valueAfter({ kind, cell, first, second: 0 } as Operation, old);
    }
    this.#enter(thread, automaton.after(at, value));
  }

  /** Puts a thread into a class, and does the plain accesses that it goes on with. */
  #enter(thread: number, entered: number): void {
    const automaton = this.threads[thread]!;
    const { now } = this;
    let at = entered;
    for (let count = 0; ; count++) {
      const kind = automaton.kind[at]!;
      if (kind !== Kind.read && kind !== Kind.write) break;
      const cell = automaton.cell[at]!;
      if (kind === Kind.write) now[cell] = automaton.first[at]!;
      at = automaton.after(at, kind === Kind.read ? now[cell]! : 0);
      if (count > MOST_PLAIN_ACCESSES) throw endlessPlainAccesses(automaton.name);
    }
    now[this.cellCount + thread] = at << PLACE_BITS;
  }

  #wakeByItself(thread: number, alternative: number): void {
    const isTimeout = this.cause(thread, alternative) === 'timeout';
    if (!isTimeout) this.now[this.#spurious] = this.now[this.#spurious]! - 1;
    const word = this.now[this.cellCount + thread]!;
    const at = word >> PLACE_BITS;
    const automaton = this.threads[thread]!;
    this.#closeGap(automaton.cell[at]!, word & PLACE_MASK);
    this.#enter(thread, automaton.after(at, isTimeout ? WaitOutcome.timedOut : WaitOutcome.ok));
  }

  /** Those behind a place in a cell's queue move up by one. */
  #closeGap(cell: number, place: number): void {
    for (let index = 0; index < this.threads.length; index++) {
      const position = this.cellCount + index;
      if (this.#isParkedOn(index, cell) && (this.now[position]! & PLACE_MASK) > place) {
        this.now[position] = this.now[position]! - 1;
      }
    }
  }

  #notify(cell: number, count: number): number {
    let woken = 0;
    while (woken < count) {
      const next = this.#firstParked(cell);
      if (next < 0) break;
      woken++;
      this.#closeGap(cell, 1);
      this.#enter(next, this.threads[next]!.after(this.classOf(next), WaitOutcome.ok));
    }
    return woken;
  }

  #firstParked(cell: number): number {
    for (let index = 0; index < this.threads.length; index++) {
      if ((this.now[this.cellCount + index]! & PLACE_MASK) === 1 && this.#isParkedOn(index, cell))
        return index;
    }
    return -1;
  }

  #countParked(cell: number): number {
    let count = 0;
    for (let index = 0; index < this.threads.length; index++) if (this.#isParkedOn(index, cell)) count++;
    return count;
  }

  #isParkedOn(thread: number, cell: number): boolean {
    const word = this.now[this.cellCount + thread]!;
    return (word & PLACE_MASK) !== 0 && this.threads[thread]!.cell[word >> PLACE_BITS] === cell;
  }
}

const endlessPlainAccesses = (thread: string): ModelError =>
  new ModelError(
    `Thread "${thread}" goes on with plain accesses for ever: a loop of \`read\` and \`write\` alone never sees another thread. Wait for others with atomic operations.`,
  );
