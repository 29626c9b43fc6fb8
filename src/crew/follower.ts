/**
 * Expands the states of jobs by what the leader has learned, and by nothing else.
 *
 * Idea.       The rules of a step are those of the product. Only what it works with is a copy, read from the log. Where that does
 *             not suffice (a class meets a value for the first time, memory holds something new), the state is left to the
 *             leader, who learns. So all numbers are given by the leader, in the order in which it goes through the states,
 *             and what is found does not depend on how many followers there are.
 */
import type { Operation } from '../memory/operation.ts';
import { OperationKind } from '../memory/operation.ts';
import type { Automaton } from '../scheduler/automaton.ts';
import { BitPacking } from '../scheduler/bit-packing.ts';
import { ClassTransitions } from '../scheduler/class-transitions.ts';
import { ALL_THREADS, Expansion, type StateStore } from '../scheduler/expansion.ts';
import { Product } from '../scheduler/product.ts';
import { TupleTable } from '../scheduler/tuple-table.ts';
import { Header, JOB_SUCCESSORS, type Job } from './job-ring.ts';
import { LearnedLog, type LogReader } from './learned-log.ts';

/** What a follower has to be told of the product, besides what is learned. */
export interface ProductShape {
  readonly cells: number;
  /** By thread: the number of its automaton. */
  readonly automata: readonly number[];
  readonly spuriousWakeups: number;
  readonly symmetry: boolean;
  readonly separatesPlain: boolean;
}

/** Something was not learned yet, or there is no room for what was found. */
class LeftToTheLeader extends Error {}

export class Follower {
  readonly #shape: ProductShape;
  readonly #log: LearnedLog;
  #epoch = -1;
  #readTo = LearnedLog.begin;
  #copies: readonly CopiedAutomaton[] = [];
  #contents: CopiedContents = new CopiedContents(1);
  #product: Product<Automaton>;
  #store: JobStore;
  #expansion: Expansion;

  constructor(shape: ProductShape, log: LearnedLog) {
    this.#shape = shape;
    this.#log = log;
    this.#product = this.#copyProduct();
    this.#store = new JobStore(this.#product.width);
    this.#expansion = new Expansion(this.#product, this.#store);
  }

  /** Does a job that was claimed. */
  work(job: Job): void {
    this.#catchUp(job.header[Header.epoch]!);
    const expansion = this.#expansion;
    const store = this.#store;
    store.open(job);
    expansion.clear();
    for (let index = 0; index < job.header[Header.count]!; index++) {
      const isExpanded = this.#expand(index);
      job.ends[index] = isExpanded ? expansion.ends[expansion.count - 1]! : -1;
      job.deferredEnds[index] = store.deferred;
    }
    const edges = expansion.count === 0 ? 0 : expansion.ends[expansion.count - 1]!;
    for (let edge = 0; edge < edges; edge++) job.edges[edge] = expansion.edges[edge]!;
  }

  /** Returns whether the state was expanded: not if it has to be judged, or something is not known. */
  #expand(index: number): boolean {
    this.#store.copyTo(index, this.#product.now);
    if (!this.#goesOn()) return false;
    const { deferred } = this.#store;
    try {
      this.#expansion.expand(index, ALL_THREADS);
      return true;
    } catch (error) {
      if (!(error instanceof LeftToTheLeader)) throw error;
      this.#store.deferred = deferred;
      return false;
    }
  }

  /** Whether no thread has failed, and some can move. */
  #goesOn(): boolean {
    const product = this.#product;
    let canMove = false;
    for (let thread = 0; thread < product.threads.length; thread++) {
      if (product.kindOf(thread) === OperationKind.failed) return false;
      canMove ||= product.canMove(thread);
    }
    return canMove;
  }

  #catchUp(epoch: number): void {
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#readTo = LearnedLog.begin;
      this.#product = this.#copyProduct();
      this.#expansion = new Expansion(this.#product, this.#store);
    }
    const copies = this.#copies;
    const contents = this.#contents;
    const reader: LogReader = {
      addClass: (automaton, kind, cell, first, second) =>
        copies[automaton]!.addClass(kind, cell, first, second),
      addTransition: (automaton, from, value, to) => copies[automaton]!.transitions.set(from, value, to),
      addContents: (words, from) => contents.learn(words, from),
    };
    this.#readTo = this.#log.read(this.#readTo, reader);
  }

  #copyProduct(): Product<Automaton> {
    const { automata, cells, spuriousWakeups, symmetry, separatesPlain } = this.#shape;
    this.#copies = Array.from({ length: Math.max(...automata) + 1 }, () => new CopiedAutomaton());
    this.#contents = new CopiedContents(cells);
    return new Product<Automaton>({
      cells: new Int32Array(cells),
      threads: automata.map((automaton) => this.#copies[automaton]!),
      spuriousWakeups,
      symmetry,
      separatesPlain,
      contents: this.#contents,
    });
  }
}

class CopiedAutomaton implements Automaton {
  readonly name = 'copy';
  readonly generation = 0;
  readonly start = 0;
  readonly kind: number[] = [];
  readonly cell: number[] = [];
  readonly first: number[] = [];
  readonly second: number[] = [];
  readonly transitions: ClassTransitions = new ClassTransitions();

  addClass(kind: number, cell: number, first: number, second: number): void {
    this.kind.push(kind);
    this.cell.push(cell);
    this.first.push(first);
    this.second.push(second);
    this.transitions.addClass();
  }

  after(from: number, value: number): number {
    const to = this.transitions.to(from, value);
    if (to < 0 || to >= this.kind.length) throw new LeftToTheLeader();
    return to;
  }

  /** Nothing is observed here. */
  completes(): boolean {
    return false;
  }

  within(): null {
    return null;
  }

  operation(at: number): Operation {
    const kind = this.kind[at]! as Operation['kind'];
    return { kind, cell: this.cell[at]!, first: this.first[at]!, second: this.second[at]! };
  }
}

/** Contents of memory get their numbers from the leader. */
class CopiedContents extends TupleTable {
  readonly #row: Int32Array;

  constructor(cells: number) {
    super(cells);
    this.#row = new Int32Array(cells);
  }

  learn(words: Int32Array, from: number): void {
    for (let cell = 0; cell < this.width; cell++) this.#row[cell] = words[from + cell]!;
    super.add(this.#row);
  }

  override add(cells: Int32Array): number {
    const known = this.find(cells);
    if (known < 0) throw new LeftToTheLeader();
    return known;
  }
}

/** The states of a job, and what follows them. */
class JobStore implements StateStore {
  deferred = 0;
  readonly #width: number;
  #job: Job | null = null;
  #packing: BitPacking;

  constructor(width: number) {
    this.#width = width;
    this.#packing = new BitPacking(new Array<number>(width).fill(32));
  }

  open(job: Job): void {
    this.#job = job;
    this.#packing = new BitPacking([...job.bits.subarray(0, this.#width)]);
    this.deferred = 0;
  }

  copyTo(index: number, target: Int32Array): void {
    this.#packing.unpack(this.#job!.states, index * this.#packing.width, target);
  }

  defer(state: Int32Array): void {
    if (this.deferred === JOB_SUCCESSORS || !this.#packing.fits(state)) throw new LeftToTheLeader();
    this.#packing.pack(state, this.#job!.successors, this.deferred++ * this.#packing.width);
  }

  deferLike(_index: number, _home: Int32Array, state: Int32Array): void {
    this.defer(state);
  }

  get packedWidth(): number {
    return this.#packing.width;
  }

  /** Nothing is taken over here, and nothing kept. */
  deferPacked(): void {}

  addDeferred(): Int32Array {
    return new Int32Array(0);
  }
}
