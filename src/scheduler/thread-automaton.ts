/**
 * A thread, learned as a minimal automaton while it is explored.
 *
 * Idea.       Histories that behave alike are one *class*. A class is known by its step and by its members' answers
 *             to *experiments*: short lists of further values. The product of the threads is explored on classes,
 *             that is on integers; code runs only when a class meets a value for the first time.
 * Invariant.  Each value that a class was ever given has been run on every member, and all members went to one class.
 *             So at the end the classes are a bisimulation over all histories that can occur: every execution is a
 *             path of the product, and every path is an execution.
 * Splitting.  If two members disagree, the values that tell them apart become an experiment, and the classes are
 *             refuted: they must be formed anew and explored again, with all recorded runs kept. Until then they
 *             may be explored further, which proves nothing but finds more experiments at once.
 * Source.     D. Angluin, "Learning regular sets from queries and counterexamples", 1987; R. Rivest and
 *             R. Schapire, 1993 (suffixes as experiments). Here no teacher is asked whether the automaton is right:
 *             the exploration itself visits every history that matters.
 */
import { UnboundedLoopError } from '../memory/model-errors.ts';
import { type Operation, OperationKind } from '../memory/operation.ts';
import type { ThreadProgram } from '../memory/thread-program.ts';
import type { Automaton } from './automaton.ts';
import { ClassTransitions } from './class-transitions.ts';
import type { History } from './history.ts';
import { HistoryTree } from './history-tree.ts';
import type { LearningOptions } from './learning-options.ts';
import { LoopFolding, ROUNDS_ALIKE } from './loop-folding.ts';
import { PairNumbers } from './pair-numbers.ts';

const UNKNOWN = -1;

/** Thrown to pause while members are run: go on by `resume`, then take the step again. */
export class Interruption extends Error {}

const LINKS_PER_LOOK = 64;
/** How much code may be run once classes are refuted: so many runs, and so large a share of those before. */
const FURTHER_RUNS = 64;
const FURTHER_SHARE = 1 / 8;

export class ThreadAutomaton implements Automaton {
  readonly name: string;
  /** How often classes were formed: their numbers mean something only within one generation. */
  generation = 0;
  readonly #tree: HistoryTree;
  readonly #isLearning: boolean;
  readonly #loops: LoopFolding | null;
  /** The classes in which a loop was folded. */
  #folded: Set<number> = new Set();
  /** Further rounds of loops that were folded. */
  #rounds: Set<History> = new Set();
  readonly #isInterrupted: () => boolean;
  #validated = 0;
  /** By signature: the lists of values that tell histories with this step apart. */
  readonly #experiments: Map<number, number[][]> = new Map();
  /** Experiments found since the classes were formed. */
  #found: { readonly signature: number; readonly values: number[] }[] = [];

  /** What members have been run on since the classes were formed. */
  #links: [History, number][] = [];
  readonly #keys: PairNumbers = new PairNumbers();

  /** The step of each class, by class. */
  kind: number[] = [];
  cell: number[] = [];
  first: number[] = [];
  second: number[] = [];
  /** The class in which the thread starts. */
  start = 0;
  /** The transitions known so far, in the order in which they were learned: from which class to which, in turn. */
  known: number[] = [];
  #transitions: ClassTransitions = new ClassTransitions();
  #values: number[][] = [];
  #members: History[][] = [];
  /** How many histories have a class. */
  #classified = 0;
  #classByKey: Map<number, number> = new Map();
  /** Runs of code after which refuted classes are not explored any further. */
  #runsAllowed: number | null = null;
  /** Members that have not been run yet on a value that their class was given. */
  #pending: [History, number][] = [];
  #isPaused = false;

  constructor(program: ThreadProgram, options: LearningOptions = {}) {
    const { isLearning = true, foldsLoopsAfter = null, isInterrupted = () => false } = options;
    this.name = program.name;
    this.#tree = new HistoryTree(program);
    this.#isLearning = isLearning;
    this.#loops = isLearning && foldsLoopsAfter !== null ? new LoopFolding(program, foldsLoopsAfter) : null;
    this.#isInterrupted = isInterrupted;
    this.reform();
  }

  get size(): number {
    return this.kind.length;
  }

  /** How many histories were looked at. */
  get histories(): number {
    return this.#tree.size;
  }

  /** Whether anything was forgotten: an operation completed, an attempt retried or settled. */
  get hasBoundaries(): boolean {
    return this.#tree.hasBoundaries;
  }

  get runs(): number {
    return this.#tree.runs;
  }

  /** Whether classes turned out wrong: what was explored since they were formed proves nothing. */
  get isRefuted(): boolean {
    return this.#found.length > 0;
  }

  /** Whether every member of every class has been run on all values of its class, and all agreed. */
  get isSettled(): boolean {
    return !this.isRefuted && this.#pending.length === 0;
  }

  /** Whether much code was run since the classes were refuted: wrong classes lead to ever more values. */
  get hasSeenEnough(): boolean {
    return this.#runsAllowed !== null && this.runs >= this.#runsAllowed;
  }

  /**
   * Forms classes anew, with all experiments found. All that was learned before is gone through at once, without
   * exploring: what tells two histories apart often tells those before them apart, too.
   */
  reform(): void {
    const links = this.#links;
    do {
      this.#adoptFound();
      this.#forget();
      for (const [history, value] of links) {
        this.#classify(history);
        this.#link(history, value);
      }
    } while (this.isRefuted);
    this.#forget();
    this.start = this.#classify(this.#tree.root);
  }

  #adoptFound(): void {
    for (const { signature, values } of this.#found) {
      const known = this.#experiments.get(signature) ?? [];
      const isNew = known.every((other) => other.join() !== values.join());
      if (isNew) this.#experiments.set(signature, [...known, values]);
    }
    this.#found = [];
    this.#runsAllowed = null;
  }

  #forget(): void {
    this.generation++;
    this.kind = [];
    this.cell = [];
    this.first = [];
    this.second = [];
    this.#transitions = new ClassTransitions();
    this.known = [];
    this.#values = [];
    this.#members = [];
    this.#classified = 0;
    this.#classByKey = new Map();
    this.#pending = [];
    this.#links = [];
    this.#folded = new Set();
    this.#rounds = new Set();
  }

  /** Where classes lead, in the order in which it was learned: from, value and to, one after the other. */
  get transitions(): readonly number[] {
    return this.#transitions.entries;
  }

  /** The class after a thread in class `from` has received `value`. */
  after(from: number, value: number): number {
    const known = this.#transitions.to(from, value);
    return known === UNKNOWN ? this.#learn(from, value) : known;
  }

  /** Whether the thread completes an operation by receiving `value`, which the class was given before. */
  completes(from: number, value: number): boolean {
    return this.#members[from]!.every(({ completing }) => completing?.has(value) ?? false);
  }

  /** The step of a class. */
  operation(at: number): Operation {
    return this.#members[at]![0]!.stepped!.operation;
  }

  /** The operation of the thread that the class's step belongs to; null between operations. */
  within(at: number): string | null {
    return this.#members[at]![0]!.stepped!.within;
  }

  /** What the alternatives of a choice are called, if they have names. */
  choices(at: number): readonly string[] | undefined {
    return this.#members[at]![0]!.stepped!.choices;
  }

  /** The steps at which loops begin that were folded by observation. */
  get foldedLoops(): Operation[] {
    return [...this.#folded].map((at) => this.operation(at));
  }

  /** The names of the thread's operations. */
  get operations(): string[] {
    const names = this.#members.map(([member]) => member!.stepped!.within);
    return [...new Set(names.filter((name) => name !== null))];
  }

  /** What a finished thread returned or a failed one threw. */
  outcome(ended: number): unknown {
    return this.#members[ended]![0]!.stepped!.outcome;
  }

  #learn(from: number, value: number): number {
    this.#values[from]!.push(value);
    for (const member of this.#members[from]!) this.#pending.push([member, value]);
    this.validate();
    if (this.#transitions.to(from, value) === UNKNOWN) this.#link(this.#members[from]![0]!, value);
    return this.#transitions.to(from, value);
  }

  /**
   * Runs members on values that their class has been given, until none is left that has not been.
   *
   * @throws {Interruption} when told to pause; what is left is kept for the next call.
   */
  validate(): void {
    while (this.#pending.length > 0 && !this.hasSeenEnough) {
      if (++this.#validated % LINKS_PER_LOOK === 0 && this.#isInterrupted()) {
        this.#isPaused = true;
        throw new Interruption();
      }
      const [member, value] = this.#pending.pop()!;
      this.#link(member, value);
    }
  }

  /** Goes on after an interruption, and does nothing otherwise: when turns end must not change what is found. */
  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.validate();
  }

  /** Runs a member on a value; it must go where the others went. */
  #link(member: History, value: number): void {
    this.#links.push([member, value]);
    const from = member.class;
    const child = this.#tree.child(member, value);
    if (child.stepped!.outcome instanceof UnboundedLoopError && !this.isRefuted) throw child.stepped!.outcome;
    const to = this.#classify(child);
    const expected = this.#transitions.to(from, value);
    if (expected === UNKNOWN) this.#know(from, value, to);
    else if (expected !== to) this.#separate(member, value, child, this.#members[expected]![0]!);
  }

  #know(from: number, value: number, to: number): void {
    this.#transitions.set(from, value, to);
    this.known.push(from, to);
  }

  /** Remembers what tells a member from the rest of its class: its child went elsewhere than theirs. */
  #separate(member: History, value: number, child: History, theirs: History): void {
    const tellsApart = (values: readonly number[]): boolean =>
      this.#answer(child, values) !== this.#answer(theirs, values);
    const suffix = [[], ...(this.#experiments.get(child.signature) ?? [])].find(tellsApart)!;
    this.#found.push({ signature: member.signature, values: [value, ...suffix] });
    this.#runsAllowed ??= this.runs * (1 + FURTHER_SHARE) + FURTHER_RUNS;
  }

  #answer(history: History, values: readonly number[]): number {
    let at = history;
    for (const value of values) at = this.#tree.child(at, value);
    return at.signature;
  }

  #classify(history: History): number {
    if (this.#isClassified(history)) return history.class;
    const found = this.#classByAnswers(history);
    this.#putInto(found, history);
    if (!this.#isFolded(history, found)) this.#addMember(history, found);
    return found;
  }

  #isClassified(history: History): boolean {
    return history.formed === this.generation;
  }

  #putInto(found: number, history: History): void {
    history.class = found;
    history.formed = this.generation;
    this.#classified++;
  }

  #classByAnswers(history: History): number {
    const key = this.#key(history);
    const known = this.#classByKey.get(key);
    if (known !== undefined) return known;
    const added = this.#addClass(history);
    this.#classByKey.set(key, added);
    return added;
  }

  #addMember(history: History, to: number): void {
    this.#members[to]!.push(history);
    for (const value of this.#values[to]!) this.#pending.push([history, value]);
  }

  /**
   * Whether a history has come round a loop: then further rounds are members in its place, if all are of its class. What
   * comes round after those needs no further ones.
   */
  #isFolded(history: History, found: number): boolean {
    if (!this.#loops || this.#members[found]!.length < ROUNDS_ALIKE) return false;
    const isAlike = (earlier: History): boolean => earlier.class === found && this.#isClassified(earlier);
    const isRound = (earlier: History): boolean => this.#rounds.has(earlier) && isAlike(earlier);
    if (this.#rounds.size > 0 && this.#loops.isAfter(history, isRound)) return true;
    const further = this.#loops.furtherRounds(history, isAlike);
    for (const round of further) {
      if (this.#isClassified(round)) continue;
      const at = this.#classByAnswers(round);
      this.#putInto(at, round);
      this.#addMember(round, at);
    }
    if (further.length === 0 || !further.every(isAlike)) return false;
    for (const round of further) this.#rounds.add(round);
    this.#folded.add(found);
    return true;
  }

  /** Equal for two histories exactly if their steps and all their answers are. Answers once given are kept. */
  #key(history: History): number {
    if (!this.#isLearning) return this.#classified;
    const experiments = this.#experiments.get(history.signature) ?? [];
    if (history.answered === 0) history.key = history.signature;
    for (; history.answered < experiments.length; history.answered++) {
      const answer = this.#answer(history, experiments[history.answered]!);
      history.key = this.#keys.after(history.key, answer);
    }
    return history.key;
  }

  #addClass(history: History): number {
    const { kind, cell, first, second } = history.stepped!.operation;
    const added = this.size;
    this.kind.push(kind);
    this.cell.push(cell);
    this.first.push(first);
    this.second.push(second);
    this.#transitions.addClass();
    this.#values.push([]);
    this.#members.push([]);
    return added;
  }
}

/** Whether a step ends its thread. */
export const isEnd = (kind: number): boolean => kind >= OperationKind.finished;
