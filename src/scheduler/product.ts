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
import {
  EventTime,
  OperationKind as Kind,
  type Operation,
  valueAfter,
  WaitOutcome,
} from '../memory/operation.ts';
import type { NumberedMonitor } from '../monitors/numbered-monitor.ts';
import type { Automaton } from './automaton.ts';
import { NumberedMemory } from './numbered-memory.ts';
import { Observers } from './observers.ts';
import { StepCache } from './step-cache.ts';
import { isEnd, type ThreadAutomaton } from './thread-automaton.ts';
import { ThreadSymmetry } from './thread-symmetry.ts';
import type { TupleTable } from './tuple-table.ts';
import { PLACE_BITS, placeIn, WaitQueues } from './wait-queues.ts';

const MOST_PLAIN_ACCESSES = 100_000;

/** A program to be explored. */
export interface ProductOptions<Thread extends Automaton = ThreadAutomaton> {
  readonly cells: Int32Array;
  /** One automaton per thread; interchangeable threads are neighbours and share one. */
  readonly threads: readonly Thread[];
  readonly spuriousWakeups: number;
  readonly symmetry: boolean;
  /** Plain accesses are steps of their own, instead of riding along with the atomic step before them. */
  readonly separatesPlain?: boolean;
  /** What watches the run; then threads are not interchangeable, since a monitor tells them apart. */
  readonly monitors?: readonly NumberedMonitor[];
  /** Numbers what memory holds; absent: a table of its own. */
  readonly contents?: TupleTable;
}

/** What made a thread move. */
export type Cause = 'step' | 'timeout' | 'spurious';

export class Product<Thread extends Automaton = ThreadAutomaton> {
  readonly width: number;
  readonly threads: readonly Thread[];
  /** Where in a state the number of what memory holds is. */
  readonly memoryAt: number;
  /** The state being worked on. */
  readonly now: Int32Array;
  /** Whether to notice which steps complete an operation; steps are not remembered meanwhile. */
  isObserved = false;
  /** A bit for each thread of which the step fired last completed an operation, while observed. */
  completed = 0;
  readonly separatesPlain: boolean;
  readonly #automata: readonly Automaton[];
  /** By thread: which automaton it has. */
  readonly #automatonOf: Int32Array;
  readonly #memory: NumberedMemory;
  /** Null if nothing watches. */
  readonly #observers: Observers | null;
  /** Where in a state the spurious wakeups are that are left. */
  readonly #spurious: number;
  readonly #budget: number;
  readonly #symmetry: ThreadSymmetry;
  readonly #queues: WaitQueues;
  readonly #steps: StepCache = new StepCache();
  /** The classes that `#steps` is about. */
  #generation = -1;

  constructor(options: ProductOptions<Thread>) {
    const { cells, threads, spuriousWakeups, symmetry, separatesPlain = false, monitors = [] } = options;
    this.separatesPlain = separatesPlain;
    this.threads = threads;
    this.memoryAt = threads.length;
    this.#automata = [...new Set(threads)];
    this.#automatonOf = Int32Array.from(threads, (thread) => this.#automata.indexOf(thread));
    this.#spurious = threads.length + 1;
    this.#budget = spuriousWakeups;
    this.width = this.#spurious + (spuriousWakeups > 0 ? 1 : 0);
    this.now = new Int32Array(this.width);
    const initial = Int32Array.of(...cells, ...monitors.map((monitor) => monitor.initial));
    this.#memory = new NumberedMemory(initial, this.now, this.memoryAt, options.contents);
    this.#observers = monitors.length > 0 ? new Observers(monitors, cells.length, this.#memory) : null;
    this.#queues = new WaitQueues(threads, this.now);
    this.#symmetry = new ThreadSymmetry(threads, this.now, symmetry && monitors.length === 0);
  }

  /** Makes the initial state the current one. Once classes were formed anew, states from before mean nothing. */
  start(): void {
    this.#forgetIfReformed();
    this.#memory.reset();
    if (this.#budget > 0) this.now[this.#spurious] = this.#budget;
    for (const [index, thread] of this.threads.entries()) this.#enter(index, thread.start);
  }

  /** The number of what memory holds; equal for equal contents, until classes are formed anew. */
  get memory(): number {
    return this.#memory.number;
  }

  /** What memory holds, and behind it the monitors; not to be changed, and valid until the product moves. */
  get cells(): Int32Array {
    return this.#memory.cells;
  }

  /** All that memory was found to hold so far, by number. */
  get contents(): TupleTable {
    return this.#memory.contents;
  }

  /** Whether there are monitors. */
  get isWatched(): boolean {
    return this.#observers !== null;
  }

  /** Whether a monitor has seen what must not be. */
  get isBroken(): boolean {
    return this.#observers?.isBroken ?? false;
  }

  /** Bytes that contents of memory and remembered steps take. */
  get bytes(): number {
    return this.#memory.bytes + this.#steps.bytes;
  }

  /** The class of a thread. */
  classOf(thread: number): number {
    return this.now[thread]! >> PLACE_BITS;
  }

  isParked(thread: number): boolean {
    return placeIn(this.now[thread]!) !== 0;
  }

  /** The place of a parked thread among those that are parked on its cell: 1 for the one to be woken first. */
  placeOf(thread: number): number {
    return placeIn(this.now[thread]!);
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
    return this.threads[thread]!.operation(this.classOf(thread));
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
    this.completed = 0;
    if (this.isParked(thread)) this.#wakeByItself(thread, alternative);
    else this.#step(thread, alternative);
  }

  /**
   * Takes a thread's step as it was taken before, in the same class and with memory alike, and keeps the state sorted.
   * Returns where the thread's word is now, every word between the thread and there having moved by one; -1 if the step is not
   * remembered, and has to be fired.
   */
  recall(thread: number): number {
    if (!this.#isRemembering) return -1;
    const { now } = this;
    const word = now[thread]!;
    if (placeIn(word) !== 0) return -1;
    const step = (word >> PLACE_BITS) * this.#automata.length + this.#automatonOf[thread]!;
    const known = this.#steps.find(this.#memory.number, step);
    if (known < 0) return -1;
    this.#memory.number = this.#steps.memoryAt(known);
    return this.#symmetry.replace(thread, this.#steps.wordAt(known));
  }

  /** Whether steps are remembered. */
  get #isRemembering(): boolean {
    return !this.isObserved && this.#observers === null;
  }

  /** Sorts the words of interchangeable threads. Returns where `mover` went. */
  canonicalize(mover = 0): number {
    return this.#symmetry.sort(mover);
  }

  /** Whether interchangeable threads are sorted. */
  get isSorted(): boolean {
    return this.#symmetry.isUsed;
  }

  /** Which threads may stand for each other: equal for interchangeable ones. */
  groupOf(thread: number): number {
    return this.#symmetry.groupOf(thread);
  }

  /** Whether the thread and the one before it are interchangeable and stand alike: then they lead to the same states. */
  isLikeTheOneBefore(thread: number): boolean {
    return this.#symmetry.isLikeTheOneBefore(thread);
  }

  #isTimed(thread: number): boolean {
    return this.threads[thread]!.second[this.classOf(thread)] === 1;
  }

  get #isSpuriousPossible(): boolean {
    return this.#budget > 0 && this.now[this.#spurious]! > 0;
  }

  #step(thread: number, alternative: number): void {
    const { now } = this;
    const memory = this.#memory;
    const at = now[thread]! >> PLACE_BITS;
    const isRemembered = this.#isRemembering;
    const step = at * this.#automata.length + this.#automatonOf[thread]!;
    const known = isRemembered ? this.#steps.find(memory.number, step) : -1;
    if (known >= 0) {
      now[thread] = this.#steps.wordAt(known);
      memory.number = this.#steps.memoryAt(known);
      return;
    }
    const automaton = this.threads[thread]!;
    const cell = automaton.cell[at]!;
    const first = automaton.first[at]!;
    const old = memory.load(cell);
    switch (automaton.kind[at]!) {
      case Kind.choose:
        this.#receive(thread, at, alternative, old);
        return;
      case Kind.event:
        this.#receive(thread, at, 0, old);
        this.#stepAfterEvent(thread);
        return;
      case Kind.notify:
        this.#receive(thread, at, this.#notify(thread, cell, first), old);
        return;
      case Kind.wait:
        if (old === first) {
          this.#queues.append(thread, at, cell);
          if (this.#observers) this.#see(thread, at, null, old, null);
          return;
        }
    }
    const before = memory.number;
    this.#receive(thread, at, this.#operate(automaton, at, old), old);
    if (isRemembered) this.#steps.remember(before, step, now[thread]!, memory.number);
  }

  /** What an event comes before in its operation is done in the same step, unless there are several ways to do it. */
  #stepAfterEvent(thread: number): void {
    const kind = this.kindOf(thread);
    const isWithin = this.threads[thread]!.within(this.classOf(thread)) !== null;
    if (isWithin && kind !== Kind.choose && !isEnd(kind)) this.#step(thread, 0);
  }

  /** Carries out an operation that concerns nothing but its cell, which holds `old`. Returns its result. */
  #operate(automaton: Automaton, at: number, old: number): number {
    const kind = automaton.kind[at]! as Operation['kind'];
    const cell = automaton.cell[at]!;
    if (kind === Kind.wait) return WaitOutcome.notEqual;
    const { first, second } = automaton;
    this.#memory.store(cell, valueAfter({ kind, cell, first: first[at]!, second: second[at]! }, old));
    return kind === Kind.store || kind === Kind.write ? 0 : old;
  }

  /** Hands a thread the value of its step. `old`: what the step's cell held before it. */
  #receive(thread: number, at: number, value: number, old: number): void {
    this.#enter(thread, this.#after(thread, at, value, old));
  }

  #after(thread: number, at: number, value: number, old: number, wokenBy: number | null = null): number {
    const automaton = this.threads[thread]!;
    const to = automaton.after(at, value);
    if (this.isObserved && automaton.completes(at, value)) this.completed |= 1 << thread;
    if (this.#observers) this.#see(thread, at, value, old, wokenBy);
    return to;
  }

  #see(thread: number, at: number, value: number | null, old: number, wokenBy: number | null): void {
    const automaton = this.threads[thread]!;
    const within = automaton.within(at);
    this.#observers!.see({
      thread,
      operation: automaton.operation(at),
      old,
      value,
      within,
      completes: within !== null && value !== null && automaton.completes(at, value),
      wokenBy,
    });
  }

  /** Puts a thread into a class, and does what it goes on with that belongs to the same step. */
  #enter(thread: number, entered: number): void {
    const automaton = this.threads[thread]!;
    let at = entered;
    for (let count = 0; this.#isPartOfStep(automaton, at); count++) {
      const kind = automaton.kind[at]!;
      const cell = automaton.cell[at]!;
      const old = this.#memory.load(cell);
      if (kind === Kind.write) this.#memory.store(cell, automaton.first[at]!);
      at = this.#after(thread, at, kind === Kind.read ? old : 0, old);
      if (count > MOST_PLAIN_ACCESSES) throw new EndlessPlainAccessesError(automaton.name);
    }
    this.now[thread] = at << PLACE_BITS;
  }

  /** Whether the class's step belongs to the one before it: plain accesses, and events that come after it. */
  #isPartOfStep({ kind, second }: Automaton, at: number): boolean {
    if (kind[at] === Kind.event) return second[at] === EventTime.afterLast;
    return !this.separatesPlain && (kind[at] === Kind.read || kind[at] === Kind.write);
  }

  #forgetIfReformed(): void {
    const generation = this.#automata.reduce((total, automaton) => total + automaton.generation, 0);
    if (generation === this.#generation) return;
    this.#generation = generation;
    this.#steps.clear();
    this.#memory.forget();
  }

  #wakeByItself(thread: number, alternative: number): void {
    const isTimeout = this.cause(thread, alternative) === 'timeout';
    if (!isTimeout) this.now[this.#spurious] = this.now[this.#spurious]! - 1;
    const place = placeIn(this.now[thread]!);
    this.#queues.closeGap(this.threads[thread]!.cell[this.classOf(thread)]!, place);
    this.#wake(thread, isTimeout ? WaitOutcome.timedOut : WaitOutcome.ok, null);
  }

  #wake(thread: number, outcome: number, by: number | null): void {
    const at = this.classOf(thread);
    const old = this.#memory.load(this.threads[thread]!.cell[at]!);
    this.#enter(thread, this.#after(thread, at, outcome, old, by));
  }

  #notify(by: number, cell: number, count: number): number {
    let woken = 0;
    while (woken < count) {
      const next = this.#queues.first(cell);
      if (next < 0) break;
      woken++;
      this.#queues.closeGap(cell, 1);
      this.#wake(next, WaitOutcome.ok, by);
    }
    return woken;
  }
}
