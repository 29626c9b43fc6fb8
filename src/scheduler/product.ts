/**
 * The product of the threads' automata and memory: its states, and the rules by which it moves.
 *
 * State.      One word per thread (its class, and its place in the FIFO it is parked in), then the number of what
 *             memory holds, then how many spurious wakeups are left. The state being worked on is `now`. Contents of
 *             memory are few, however many states there are: so they are kept once and numbered.
 * Step.       One atomic operation of one thread and the plain accesses that follow it. Parking is a step; being
 *             woken is part of the `notify` that does it. Timeouts, spurious wakeups and choices are alternatives.
 *             A step that concerns no other thread depends on its class and on memory alone, and is remembered.
 * Symmetry.   Threads that run the same body are interchangeable: their words are kept sorted.
 * Source.     Waiting and notifying are ECMA-262's `Atomics.wait` and `Atomics.notify`: comparing and joining the
 *             queue is one step, queues are FIFO (`wait-queues.ts`), nothing wakes spuriously unless asked for. Numbering the parts of
 *             a state is G. Holzmann's collapse compression ("State compression in SPIN", 1997).
 */
import { EndlessPlainAccessesError } from '../memory/model-errors.ts';
import { OperationKind as Kind, type Operation, valueAfter, WaitOutcome } from '../memory/operation.ts';
import { StepCache } from './step-cache.ts';
import { isEnd, type ThreadAutomaton } from './thread-automaton.ts';
import { TupleTable } from './tuple-table.ts';
import { PLACE_BITS, placeIn, WaitQueues } from './wait-queues.ts';

const MOST_PLAIN_ACCESSES = 100_000;

/** A program to be explored. */
export interface ProductOptions {
  readonly cells: Int32Array;
  /** One automaton per thread; interchangeable threads are neighbours and share one. */
  readonly threads: readonly ThreadAutomaton[];
  readonly spuriousWakeups: number;
  readonly symmetry: boolean;
  /** Plain accesses are steps of their own, instead of riding along with the atomic step before them. */
  readonly separatesPlain?: boolean;
}

/** What made a thread move. */
export type Cause = 'step' | 'timeout' | 'spurious';

export class Product {
  readonly width: number;
  readonly threads: readonly ThreadAutomaton[];
  /** The state being worked on. */
  readonly now: Int32Array;
  /** Whether to notice which steps complete an operation; steps are not remembered meanwhile. */
  isObserved = false;
  /** Whether the step fired last completed an operation of any thread, while observed. */
  hasCompleted = false;
  readonly separatesPlain: boolean;
  readonly #automata: readonly ThreadAutomaton[];
  /** By thread: which automaton it has. */
  readonly #automatonOf: Int32Array;
  readonly #initialCells: Int32Array;
  /** Where in a state memory is, and the spurious wakeups that are left. */
  readonly #memory: number;
  readonly #spurious: number;
  readonly #budget: number;
  readonly #isSymmetric: boolean;
  readonly #queues: WaitQueues;
  readonly #memories: TupleTable;
  readonly #steps: StepCache = new StepCache();
  /** What memory held when its number was `#loaded`; a place to work on. */
  readonly #cells: Int32Array;
  #loaded = -1;
  /** The classes that `#steps` is about. */
  #generation = -1;

  constructor({ cells, threads, spuriousWakeups, symmetry, separatesPlain = false }: ProductOptions) {
    this.separatesPlain = separatesPlain;
    this.threads = threads;
    this.#automata = [...new Set(threads)];
    this.#automatonOf = Int32Array.from(threads, (thread) => this.#automata.indexOf(thread));
    this.#initialCells = cells;
    this.#cells = cells.slice();
    this.#memories = new TupleTable(cells.length);
    this.#memory = threads.length;
    this.#spurious = this.#memory + 1;
    this.#budget = spuriousWakeups;
    this.width = this.#spurious + (spuriousWakeups > 0 ? 1 : 0);
    this.now = new Int32Array(this.width);
    this.#queues = new WaitQueues(threads, this.now);
    this.#isSymmetric = symmetry && threads.some((thread, index) => thread === threads[index + 1]);
  }

  /** Makes the initial state the current one. Once classes were formed anew, states from before mean nothing. */
  start(): void {
    this.#forgetIfReformed();
    this.#enterMemory(this.#initialCells);
    if (this.#budget > 0) this.now[this.#spurious] = this.#budget;
    for (const [index, thread] of this.threads.entries()) this.#enter(index, thread.start);
  }

  /** The number of what memory holds; equal for equal contents, until classes are formed anew. */
  get memory(): number {
    return this.now[this.#memory]!;
  }

  /** What memory holds; not to be changed, and valid until the product moves. */
  get cells(): Int32Array {
    const { memory } = this;
    if (this.#loaded !== memory) {
      this.#memories.copyTo(memory, this.#cells);
      this.#loaded = memory;
    }
    return this.#cells;
  }

  /** Bytes that contents of memory and remembered steps take. */
  get bytes(): number {
    return this.#memories.bytes + this.#steps.bytes;
  }

  /** The class of a thread. */
  classOf(thread: number): number {
    return this.now[thread]! >> PLACE_BITS;
  }

  isParked(thread: number): boolean {
    return placeIn(this.now[thread]!) !== 0;
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
    const word = this.now[thread]!;
    const automaton = this.threads[thread]!;
    const at = word >> PLACE_BITS;
    if (placeIn(word) !== 0) return automaton.second[at]! + (this.#isSpuriousPossible ? 1 : 0);
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
    this.hasCompleted = false;
    if (this.isParked(thread)) this.#wakeByItself(thread, alternative);
    else this.#step(thread, alternative);
  }

  /** Sorts the words of interchangeable threads. Returns where `mover` went. */
  canonicalize(mover = 0): number {
    if (!this.#isSymmetric) return mover;
    const { now, threads } = this;
    let place = mover;
    for (let index = 1; index < threads.length; index++) {
      const automaton = threads[index];
      for (let at = index; at > 0 && threads[at - 1] === automaton; at--) {
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
    return this.#isSymmetric ? this.threads.indexOf(this.threads[thread]!) : thread;
  }

  /** Whether the thread and the one before it are interchangeable and stand alike: then they lead to the same states. */
  isLikeTheOneBefore(thread: number): boolean {
    return (
      this.#isSymmetric &&
      thread > 0 &&
      this.now[thread] === this.now[thread - 1] &&
      this.threads[thread] === this.threads[thread - 1]
    );
  }

  #isTimed(thread: number): boolean {
    return this.threads[thread]!.second[this.classOf(thread)] === 1;
  }

  get #isSpuriousPossible(): boolean {
    return this.#budget > 0 && this.now[this.#spurious]! > 0;
  }

  #step(thread: number, alternative: number): void {
    const { now } = this;
    const at = now[thread]! >> PLACE_BITS;
    const step = at * this.#automata.length + this.#automatonOf[thread]!;
    const known = this.isObserved ? -1 : this.#steps.find(now[this.#memory]!, step);
    if (known >= 0) {
      now[thread] = this.#steps.classAt(known) << PLACE_BITS;
      now[this.#memory] = this.#steps.memoryAt(known);
      return;
    }
    const automaton = this.threads[thread]!;
    const cell = automaton.cell[at]!;
    const first = automaton.first[at]!;
    switch (automaton.kind[at]!) {
      case Kind.choose:
        this.#receive(thread, at, alternative);
        return;
      case Kind.notify:
        this.#receive(thread, at, this.#notify(cell, first));
        return;
      case Kind.wait:
        if (this.#valueOf(cell) === first) {
          this.#queues.append(thread, at, cell);
          return;
        }
    }
    const memory = now[this.#memory]!;
    this.#receive(thread, at, this.#operate(automaton, at));
    if (!this.isObserved) this.#steps.remember(memory, step, now[thread]! >> PLACE_BITS, now[this.#memory]!);
  }

  /** Carries out an operation that concerns nothing but its cell. Returns its result. */
  #operate(automaton: ThreadAutomaton, at: number): number {
    const kind = automaton.kind[at]! as Operation['kind'];
    const cell = automaton.cell[at]!;
    const old = this.#valueOf(cell);
    if (kind === Kind.wait) return WaitOutcome.notEqual;
    this.#store(
      cell,
      valueAfter({ kind, cell, first: automaton.first[at]!, second: automaton.second[at]! }, old),
    );
    return kind === Kind.store || kind === Kind.write ? 0 : old;
  }

  #valueOf(cell: number): number {
    return this.#memories.words[this.now[this.#memory]! * this.#memories.width + cell]!;
  }

  #store(cell: number, value: number): void {
    const { cells } = this;
    if (cells[cell] === value) return;
    cells[cell] = value;
    this.#enterMemory(cells);
  }

  #enterMemory(cells: Int32Array): void {
    this.now[this.#memory] = this.#memories.add(cells);
    if (cells === this.#cells) this.#loaded = this.memory;
  }

  /** Hands a thread the value of its step. */
  #receive(thread: number, at: number, value: number): void {
    this.#enter(thread, this.#after(thread, at, value));
  }

  #after(thread: number, at: number, value: number): number {
    const automaton = this.threads[thread]!;
    const to = automaton.after(at, value);
    if (this.isObserved) this.hasCompleted ||= automaton.completes(at, value);
    return to;
  }

  /** Puts a thread into a class, and does the plain accesses that it goes on with. */
  #enter(thread: number, entered: number): void {
    const automaton = this.threads[thread]!;
    let at = entered;
    for (let count = 0; !this.separatesPlain; count++) {
      const kind = automaton.kind[at]!;
      if (kind !== Kind.read && kind !== Kind.write) break;
      const cell = automaton.cell[at]!;
      if (kind === Kind.write) this.#store(cell, automaton.first[at]!);
      at = this.#after(thread, at, kind === Kind.read ? this.#valueOf(cell) : 0);
      if (count > MOST_PLAIN_ACCESSES) throw new EndlessPlainAccessesError(automaton.name);
    }
    this.now[thread] = at << PLACE_BITS;
  }

  #forgetIfReformed(): void {
    const generation = this.#automata.reduce((total, automaton) => total + automaton.generation, 0);
    if (generation === this.#generation) return;
    this.#generation = generation;
    this.#steps.clear();
    this.#memories.clear();
    this.#loaded = -1;
  }

  #wakeByItself(thread: number, alternative: number): void {
    const isTimeout = this.cause(thread, alternative) === 'timeout';
    if (!isTimeout) this.now[this.#spurious] = this.now[this.#spurious]! - 1;
    const word = this.now[thread]!;
    const at = word >> PLACE_BITS;
    this.#queues.closeGap(this.threads[thread]!.cell[at]!, placeIn(word));
    this.#receive(thread, at, isTimeout ? WaitOutcome.timedOut : WaitOutcome.ok);
  }

  #notify(cell: number, count: number): number {
    let woken = 0;
    while (woken < count) {
      const next = this.#queues.first(cell);
      if (next < 0) break;
      woken++;
      this.#queues.closeGap(cell, 1);
      this.#receive(next, this.classOf(next), WaitOutcome.ok);
    }
    return woken;
  }
}
