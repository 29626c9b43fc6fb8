/**
 * One model's exploration: its threads as automata, their product, and the search through it.
 *
 * When the search finds that two histories were wrongly taken for alike, it goes on for a while to see what else is
 * wrong, and then starts over with the classes formed anew; all runs of thread code are kept. Random walks beforehand
 * make that rare.
 */

import type { Crew } from '../crew/crew.ts';
import { ModelError } from '../memory/model-errors.ts';
import { dataKey } from '../memory/modelled/data-key.ts';
import { describeOperation, OperationKind as Kind } from '../memory/operation.ts';
import { NumberedMonitor } from '../monitors/numbered-monitor.ts';
import {
  BreadthFirstSearch,
  type Conditions,
  type Finding,
  type Reduction,
} from '../scheduler/breadth-first-search.ts';
import { type FewestPreemptions, scheduleWithFewestPreemptions } from '../scheduler/fewest-preemptions.ts';
import { Product } from '../scheduler/product.ts';
import { RandomWalks } from '../scheduler/random-walks.ts';
import { estimatedStates } from '../scheduler/states-to-come.ts';
import { Interruption, type ThreadAutomaton } from '../scheduler/thread-automaton.ts';
import { VisitedStore } from '../scheduler/visited-store.ts';
import { type Asked, countsSteps } from './asked.ts';
import { automataOf, mostSteps } from './automata.ts';
import { crewFor } from './crew-for.ts';
import { expectOperations } from './expected-operations.ts';
import { forbiddenStates } from './forbidden-states.ts';
import type { ModelInstance } from './instance.ts';
import { interleavingsOf } from './interleavings.ts';
import { monitorsOf } from './monitors.ts';
import type { CheckOptions } from './options.ts';
import { PartialOrder } from './partial-order.ts';
import { rehearse } from './rehearsal.ts';
import type { StateGraph } from './state-graph.ts';
import { drawStateGraph } from './state-graph-drawing.ts';
import type { Statistics } from './verdict.ts';

const DEFAULT_STATES = 50_000_000;
const DEFAULT_BYTES = 4 * 2 ** 30;
/** Refuted classes are explored up to so many times the states, for what else is wrong with them. */
const FURTHER = 2;
const STATES_PER_STRIDE = 256;
/** What a history takes, roughly: the object, its step, its place in maps. */
const BYTES_PER_HISTORY = 600;
const FIRST_WALK_STEPS = 50_000;
/** Walks end when no class was refuted for so many steps. */
const QUIET_STEPS = 2_000;
/** Before starting over, walks may take as many steps as states were found, one in so many of them without effect. */
const QUIET_SHARE = 2;

export class Exploration {
  search: BreadthFirstSearch;
  readonly asked: Asked;
  readonly product: Product;
  readonly #instance: ModelInstance;
  readonly #options: CheckOptions;
  readonly #automata: readonly ThreadAutomaton[];
  readonly #walks: RandomWalks;
  /** Threads that help with large models; null if there are none. */
  readonly #crew: Crew | null;
  readonly #partialOrder: PartialOrder;
  /** Where partial-order reduction found a violation: a search without it, for the shortest. */
  #shortest: BreadthFirstSearch | null = null;
  #restarts = 0;
  /** When to let other tasks have their turn. */
  #turnEnds = Number.POSITIVE_INFINITY;
  /** How many states there were when classes turned out wrong. */
  #refutedAt: number | null = null;

  /** @param mixedCells See {@link mixedCells}: to be told where races are looked for. */
  constructor(
    instance: ModelInstance,
    asked: Asked,
    options: CheckOptions,
    mixedCells: readonly number[] = [],
  ) {
    this.#instance = instance;
    this.#options = options;
    this.asked = asked;
    const threads = automataOf(instance, asked, options, () => performance.now() > this.#turnEnds);
    this.#automata = [...new Set(threads)];
    this.product = new Product({
      cells: instance.cells,
      threads,
      spuriousWakeups: instance.model.spuriousWakeups ?? 0,
      symmetry: (options.reductions?.symmetry ?? true) && !countsSteps(asked),
      separatesPlain: asked.dataRace,
      monitors: monitorsOf(asked, instance, mixedCells).map((monitor) => new NumberedMonitor(monitor)),
    });
    this.#partialOrder = new PartialOrder(this.product, instance, asked, options);
    this.#walks = new RandomWalks(this.product, this.#automata);
    if (options.reductions?.learning ?? true) this.#walks.begin(FIRST_WALK_STEPS, QUIET_STEPS);
    this.#crew = crewFor(this.product, instance, options);
    this.search = this.#startSearch();
  }

  /** Ends the threads that help. */
  end(): void {
    this.#crew?.stop();
  }

  /** Works for a turn of some milliseconds. Returns whether the search has ended. */
  advance(milliseconds: number): boolean {
    return this.inTurn(milliseconds, () => this.#work());
  }

  /** Does a piece of work after the other for some milliseconds. Returns whether one has said that it was the last. */
  inTurn(milliseconds: number, work: () => boolean): boolean {
    this.#turnEnds = performance.now() + milliseconds;
    try {
      for (const automaton of this.#automata) automaton.resume();
      while (performance.now() < this.#turnEnds) if (work()) return true;
    } catch (error) {
      if (!(error instanceof Interruption)) throw error;
    }
    return false;
  }

  /** Bytes of the visited store, the transition log and what was learned. */
  get bytes(): number {
    const histories = this.#automata.reduce((total, automaton) => total + automaton.histories, 0);
    return this.search.bytes + (this.#shortest?.bytes ?? 0) + histories * BYTES_PER_HISTORY;
  }

  /** How many states there are likely to be in all; null while that is not known. */
  get estimatedStates(): number | null {
    const { layers, layerEnd, expanded, store } = this.search;
    const isSearching = !this.#walks.isGoingOn && store.count > 0;
    const search = { layers, layerEnd, expanded, found: store.count };
    return isSearching ? estimatedStates(search, this.#walks.longestRun) : null;
  }

  /** The model's name. */
  get model(): string {
    return this.#instance.model.name;
  }

  /** Which limit ended the search early. */
  get exceeded(): 'states' | 'memory' | null {
    return (this.#shortest ?? this.search).exceeded ?? (this.hasRoomFor(0) ? null : 'memory');
  }

  /** Whether so many bytes more are within the limit. */
  hasRoomFor(bytes: number): boolean {
    return this.bytes + bytes <= (this.#options.memoryLimitBytes ?? DEFAULT_BYTES);
  }

  /** Learns the threads on random walks for a while, without searching. Returns whether that was long enough. */
  learn(): boolean {
    if (this.#walks.isGoingOn) this.#walks.walkARound();
    return !this.#walks.isGoingOn;
  }

  /** Does what must be done at once, whatever code it has to run. */
  atOnce<Result>(work: () => Result): Result {
    const turnEnds = this.#turnEnds;
    this.#turnEnds = Number.POSITIVE_INFINITY;
    const result = work();
    this.#turnEnds = turnEnds;
    return result;
  }

  #work(): boolean {
    if (this.#walks.isGoingOn) {
      this.#walks.walkARound();
      if (!this.#walks.isGoingOn) this.search = this.#startSearch(this.search.store);
      return this.exceeded !== null;
    }
    const hasEnded = this.#search() || this.exceeded !== null;
    if (!this.#isRefuted) return this.#isDone(hasEnded);
    this.#refutedAt ??= this.search.store.count;
    const isLongEnough =
      this.search.store.count >= this.#refutedAt * FURTHER ||
      this.#automata.some((automaton) => automaton.hasSeenEnough);
    if (hasEnded || isLongEnough || this.search.findings.length > 0) this.#startOver();
    return false;
  }

  /** Whether nothing is left to be searched, given whether the search has ended. */
  #isDone(hasEnded: boolean): boolean {
    if (this.#shortest) return hasEnded;
    if (this.#partialOrder.mustStartOver(this.search, hasEnded)) {
      this.search = this.#startSearch(this.search.store);
      return false;
    }
    const isExact = !this.#partialOrder.isUsed && !this.keepsFingerprints;
    if (!hasEnded || this.search.findings.length === 0 || isExact) return hasEnded;
    this.#shortest = this.#newSearch(new VisitedStore(this.product.width), null, false);
    return false;
  }

  /** The search that found the shortest violation, if there is any. */
  get #finding(): BreadthFirstSearch {
    return this.#shortest?.findings.length ? this.#shortest : this.search;
  }

  /** Whether only fingerprints of states are kept. */
  get keepsFingerprints(): boolean {
    return this.#options.fingerprints ?? false;
  }

  /** The first finding that can be told; undefined if there is none, or if classes are not settled. */
  get finding(): Finding | undefined {
    const { findings, store } = this.#finding;
    return this.isSettled && !store.keepsFingerprints ? findings[0] : undefined;
  }

  /** Whether something was found of which no schedule can be told: the states on the way to it did not fit into memory. */
  get hasUntold(): boolean {
    return this.isSettled && this.search.findings.length > 0 && this.finding === undefined;
  }

  /** Whether shorter schedules to findings may have been left out, when a limit kept them from being looked for. */
  get mayBeShorter(): boolean {
    return this.#partialOrder.isUsed && this.search.findings.length > 0 && this.#finding === this.search;
  }

  /** The schedule to the first finding. */
  schedule(): FewestPreemptions {
    return scheduleWithFewestPreemptions(this.product, this.#finding);
  }

  /** Compares what was learned with plain runs. @throws {AttemptError} where they differ. */
  rehearse(): void {
    rehearse(this.#instance, this.product, this.asked);
  }

  /** All states and steps, if they were asked for and are few enough. */
  graph(): StateGraph | null {
    const most = this.#options.stateGraph ?? 0;
    if (this.search.store.count > most) return null;
    this.#turnEnds = Number.POSITIVE_INFINITY;
    const graph = drawStateGraph(this.#instance, this.product, most);
    return this.isSettled ? graph : null;
  }

  /** The mistake of the model that the first finding is, if it is one. */
  mistake(): ModelError | null {
    const { findings, store } = this.#finding;
    const { state, thread } = findings[0]!;
    if (thread < 0) return null;
    store.copyTo(state, this.product.now);
    const outcome = this.#outcomes()[thread];
    return outcome instanceof ModelError ? outcome : null;
  }

  /** The distinct observations of finished runs, in order. */
  outcomes(): string[] {
    if (!this.observes || !this.isSettled) return [];
    const seen = new Set<string>();
    for (const state of this.search.ends.finished) {
      this.search.store.copyTo(state, this.product.now);
      seen.add(this.observed());
    }
    return [...seen].sort();
  }

  /** Whether the model observes anything of finished runs. */
  get observes(): boolean {
    return this.#instance.model.observe !== undefined;
  }

  /** What the model observes of the product's current state, in which all threads have finished. */
  observed(): string {
    const observed = this.#instance.observe(this.product.cells, this.#outcomes());
    return dataKey(observed, `what "${this.#instance.model.name}" observes`);
  }

  /** Whether any thread uses plain accesses. */
  get hasPlainAccesses(): boolean {
    return this.#automata.some(({ kind }) => kind.includes(Kind.read) || kind.includes(Kind.write));
  }

  /** The cells that are both read plainly and compared and exchanged, as far as threads are known. */
  get mixedCells(): number[] {
    const cellsOf = (kind: number): number[] =>
      this.#automata.flatMap((automaton) => automaton.cell.filter((_, at) => automaton.kind[at] === kind));
    const compared = new Set(cellsOf(Kind.compareExchange));
    return [...new Set(cellsOf(Kind.read).filter((cell) => compared.has(cell)))].sort((a, b) => a - b);
  }

  /** Whether plain accesses are steps of their own. */
  get separatesPlain(): boolean {
    return this.product.separatesPlain;
  }

  /** @throws {InvalidModelError} if there are no operations of which what was asked for could be true. */
  expectOperations(): void {
    expectOperations(
      this.#instance.model,
      this.asked,
      new Set(this.#automata.flatMap(({ operations }) => operations)),
      !this.#instance.events.isEmpty,
    );
  }

  /** Most steps of a thread within one operation. */
  get maxStepsPerOperation(): number {
    return mostSteps(this.#options);
  }

  /** Where loops begin that were folded by observation: `load(x) of "reader"`. */
  get foldedLoops(): string[] {
    const nameOf = (cell: number): string => this.#instance.layout.nameOf(cell);
    const loops = this.#automata.flatMap(({ foldedLoops, name }) =>
      foldedLoops.map((operation) => `${describeOperation(operation, nameOf)} of "${name}"`),
    );
    return [...new Set(loops)];
  }

  /** Whether anything that a thread did was forgotten at a boundary. */
  get hasBoundaries(): boolean {
    return this.#automata.some((automaton) => automaton.hasBoundaries);
  }

  statistics(elapsedMs: number): Statistics {
    const { search } = this;
    return {
      states: search.store.count,
      transitions: search.transitions.count,
      depth: search.depth,
      interleavings: this.#interleavings(),
      ampleStates: this.#partialOrder.isUsed ? search.ample : null,
      ...this.learned,
      bytes: this.bytes,
      elapsedMs,
    };
  }

  /** How much was learned of the threads. */
  get learned(): Pick<Statistics, 'classes' | 'replays' | 'restarts'> {
    return {
      classes: this.#automata.reduce((total, { size }) => total + size, 0),
      replays: this.#automata.reduce((total, { runs }) => total + runs, 0),
      restarts: this.#restarts + this.#walks.restarts,
    };
  }

  #interleavings(): Statistics['interleavings'] {
    const { search } = this;
    const isComplete = search.expanded === search.store.count && !this.exceeded;
    const isWhole = search.findings.length === 0 || this.#options.exhaustive === true;
    if (!isComplete || !isWhole || !search.transitions.isKept) return null;
    return interleavingsOf(search, this.product, this.#partialOrder.parts);
  }

  /** A thread fed with values that no execution gives it may break any rule; that counts only if nothing is refuted. */
  #search(): boolean {
    try {
      return (this.#shortest ?? this.search).advance(STATES_PER_STRIDE);
    } catch (error) {
      if (error instanceof Interruption || !this.#isRefuted) throw error;
      return true;
    }
  }

  /** Whether what was explored so far rests on classes that are right as far as they go. */
  get isSettled(): boolean {
    return !this.#walks.isGoingOn && this.#automata.every((automaton) => automaton.isSettled);
  }

  get #isRefuted(): boolean {
    return this.#automata.some((automaton) => automaton.isRefuted);
  }

  #startOver(): void {
    this.#restarts++;
    this.#refutedAt = null;
    for (const automaton of this.#automata) automaton.reform();
    const { count } = this.search.store;
    this.#walks.begin(count, count / QUIET_SHARE + QUIET_STEPS);
    this.search = this.#startSearch(this.search.store);
  }

  #startSearch(store: VisitedStore = this.#newStore()): BreadthFirstSearch {
    this.#shortest = null;
    return this.#newSearch(store, this.#partialOrder.begin(), this.#options.exhaustive ?? false);
  }

  #newStore(): VisitedStore {
    return new VisitedStore(this.product.width, this.keepsFingerprints);
  }

  #newSearch(store: VisitedStore, reduction: Reduction | null, exhaustive: boolean): BreadthFirstSearch {
    return new BreadthFirstSearch(
      this.product,
      this.conditions(),
      {
        maxStates: this.#options.maxStates ?? DEFAULT_STATES,
        memoryLimitBytes: this.#options.memoryLimitBytes ?? DEFAULT_BYTES,
        exhaustive,
        logTransitions:
          this.#partialOrder.isCountable &&
          !store.keepsFingerprints &&
          (this.#options.countInterleavings ?? true),
      },
      store,
      reduction,
      this.#crew,
    );
  }

  /** What must be true of every state of the product. */
  conditions(): Conditions {
    const { model } = this.#instance;
    const product = this.product;
    const forbidden = forbiddenStates(this.asked, product);
    return {
      final: () =>
        this.#instance.final(product.cells, this.#outcomes()) === null &&
        (!this.asked.leak || this.#instance.leak(product.cells) === null),
      ...(forbidden && { forbidden }),
      ...(model.invariant && { invariant: () => this.#instance.invariant(product.cells) === null }),
    };
  }

  #outcomes(): unknown[] {
    return this.product.threads.map((automaton, thread) => automaton.outcome(this.product.classOf(thread)));
  }
}
