/**
 * Which cells a learned thread can still access from each of its classes, and how, as far as it is known.
 *
 * Idea.       A class can access what its own step accesses, and what the classes can that are known to follow it: the
 *             least fixpoint, kept up to date as classes and transitions are learned. It only ever grows.
 * Riders.     Plain accesses that follow a step belong to it. What they access is kept apart: it matters when the step is
 *             taken now, whatever comes later.
 * Relying.    Who has drawn a conclusion from what a class cannot access says so (`relyOn`). If the class can do more
 *             after all, as was learned since, the conclusion has been outgrown (`isOutgrown`).
 */
import { OperationKind as Kind } from '../memory/operation.ts';
import { accessesOf, dependents } from './access.ts';
import type { ThreadAutomaton } from './thread-automaton.ts';

const FIRST_CLASSES = 64;

/** What somebody relied on, as bits. */
const RIDERS = 1;
const FUTURE = 2;

export class FutureAccesses {
  /** Whether somebody relied on less than is known by now. */
  isOutgrown = false;
  readonly #automaton: ThreadAutomaton;
  readonly #cells: number;
  readonly #plainRides: boolean;
  #generation = -1;
  /** How much of what the automaton knows is in here. */
  #classes = 0;
  #links = 0;
  /** By class and cell: a set of accesses. */
  #future: Uint8Array;
  #riders: Uint8Array;
  /** By class: whether anything rides along with its step. */
  #hasRiders: Uint8Array = new Uint8Array(FIRST_CLASSES);
  #relied: Uint8Array = new Uint8Array(FIRST_CLASSES);
  #predecessors: number[][] = [];
  readonly #changed: number[] = [];

  /** @param plainRides Whether plain accesses belong to the step before them. */
  constructor(automaton: ThreadAutomaton, cells: number, plainRides: boolean) {
    this.#automaton = automaton;
    this.#cells = cells;
    this.#plainRides = plainRides;
    this.#future = new Uint8Array(FIRST_CLASSES * cells);
    this.#riders = new Uint8Array(FIRST_CLASSES * cells);
  }

  /** Takes in what the automaton has learned since. */
  update(): void {
    const automaton = this.#automaton;
    const { known } = automaton;
    if (this.#generation !== automaton.generation) this.#startOver();
    while (this.#classes < automaton.size) this.#addClass(this.#classes++);
    for (; this.#links < known.length; this.#links += 2) {
      const to = known[this.#links + 1]!;
      this.#predecessors[to]!.push(known[this.#links]!);
      this.#changed.push(to);
    }
    this.#propagate();
  }

  /** What the class, or any that may follow it, may do to a cell. */
  at(from: number, cell: number): number {
    return this.#future[from * this.#cells + cell]!;
  }

  /** Whether anything that may be done from class `at` on depends on what `others` may do from class `from` on. */
  dependOn(at: number, others: FutureAccesses, from: number): boolean {
    for (let cell = 0; cell < this.#cells; cell++) {
      if ((dependents[this.at(at, cell)]! & others.at(from, cell)) !== 0) return true;
    }
    return false;
  }

  /** Whether plain accesses that follow the step of class `at` depend on what `others` may do from class `from` on. */
  ridersDependOn(at: number, others: FutureAccesses, from: number): boolean {
    if (this.#hasRiders[at] === 0) return false;
    for (let cell = 0; cell < this.#cells; cell++) {
      const riders = this.#riders[at * this.#cells + cell]!;
      if ((dependents[riders]! & others.at(from, cell)) !== 0) return true;
    }
    return false;
  }

  /** From now on it matters what may follow the class. */
  relyOnFuture(from: number): void {
    this.#relied[from]! |= FUTURE;
  }

  /** From now on it matters what rides along with the step of the class. */
  relyOnRiders(at: number): void {
    this.#relied[at]! |= RIDERS;
  }

  /** Nobody relies on anything any more. */
  forgive(): void {
    this.#relied.fill(0);
    this.isOutgrown = false;
  }

  #startOver(): void {
    this.#generation = this.#automaton.generation;
    this.#classes = 0;
    this.#links = 0;
    this.#future.fill(0);
    this.#riders.fill(0);
    this.#hasRiders.fill(0);
    this.#predecessors = [];
    this.#changed.length = 0;
    this.forgive();
  }

  #addClass(added: number): void {
    if (added === this.#relied.length) this.#grow();
    const { kind, cell, second } = this.#automaton;
    this.#predecessors.push([]);
    const accesses = accessesOf(kind[added]!, second[added] === 1);
    if (accesses !== 0) this.#future[added * this.#cells + cell[added]!] = accesses;
  }

  #grow(): void {
    const classes = this.#relied.length * 2;
    this.#future = enlarged(this.#future, classes * this.#cells);
    this.#riders = enlarged(this.#riders, classes * this.#cells);
    this.#hasRiders = enlarged(this.#hasRiders, classes);
    this.#relied = enlarged(this.#relied, classes);
  }

  #propagate(): void {
    for (let to = this.#changed.pop(); to !== undefined; to = this.#changed.pop()) {
      for (const from of this.#predecessors[to]!) if (this.#precede(from, to)) this.#changed.push(from);
    }
  }

  /** Adds to a class what one that follows it can do. Returns whether that was news. */
  #precede(from: number, to: number): boolean {
    const isRiding = this.#isRiding(to);
    const hasFuture = this.#merge(this.#future, from, this.#future, to, FUTURE);
    const isRidden = isRiding && this.#ride(from, to);
    return hasFuture || isRidden;
  }

  /** The step of a class rides along: so do those that ride along with it. */
  #ride(from: number, to: number): boolean {
    const own = from * this.#cells + this.#automaton.cell[to]!;
    const accesses = accessesOf(this.#automaton.kind[to]!, false);
    const isNews = (this.#riders[own]! | accesses) !== this.#riders[own];
    this.#riders[own]! |= accesses;
    this.#hasRiders[from] = 1;
    if (isNews && (this.#relied[from]! & RIDERS) !== 0) this.isOutgrown = true;
    return this.#merge(this.#riders, from, this.#riders, to, RIDERS) || isNews;
  }

  #merge(target: Uint8Array, from: number, source: Uint8Array, to: number, what: number): boolean {
    const cells = this.#cells;
    let isNews = false;
    for (let cell = 0; cell < cells; cell++) {
      const before = target[from * cells + cell]!;
      const merged = before | source[to * cells + cell]!;
      if (merged === before) continue;
      target[from * cells + cell] = merged;
      isNews = true;
    }
    if (isNews && (this.#relied[from]! & what) !== 0) this.isOutgrown = true;
    return isNews;
  }

  #isRiding(at: number): boolean {
    const kind = this.#automaton.kind[at]!;
    return this.#plainRides && (kind === Kind.read || kind === Kind.write);
  }
}

function enlarged(values: Uint8Array, length: number): Uint8Array {
  const larger = new Uint8Array(length);
  larger.set(values);
  return larger;
}
