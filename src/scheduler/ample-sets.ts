/**
 * Partial-order reduction: the threads that need to be moved in a state, so that no other order of independent steps is missed.
 *
 * Idea.       If whatever the other threads can do, now and later, is independent of the next steps of some threads,
 *             then these steps may as well come first, and the others need not be moved here.
 * Closure.    A set begins with one thread that can move. Whoever may do anything that depends on the next step of a member
 *             joins it. A parked member could be woken: so those join that may ever notify its cell. In
 *             a set that is closed in this way nobody outside can do anything dependent before a member has moved.
 * Learning.   What a thread can do is known from what was learned so far. That may grow; then what was concluded from it has to
 *             be concluded anew (`isOutgrown`).
 * Source.     P. Godefroid, "Partial-order methods for the verification of concurrent systems", 1996 (persistent sets);
 *             A. Valmari, "Stubborn sets for reduced state space generation", 1989 (the closure). `docs/soundness.md` has
 *             the argument.
 */
import { OperationKind as Kind } from '../memory/operation.ts';
import { Access, accessesOf, dependents } from './access.ts';
import { FutureAccesses } from './future-accesses.ts';
import type { Product } from './product.ts';

/** A set of threads, as bits, that has them all. */
export const EVERY_THREAD = -1;

export class AmpleSets {
  readonly #product: Product;
  /** By thread: interchangeable ones share theirs. */
  readonly #futures: readonly FutureAccesses[];
  readonly #distinct: readonly FutureAccesses[];

  /** @param cells How many cells the threads share. */
  constructor(product: Product, cells: number) {
    const automata = [...new Set(product.threads)];
    this.#product = product;
    this.#distinct = automata.map(
      (automaton) => new FutureAccesses(automaton, cells, !product.separatesPlain),
    );
    this.#futures = product.threads.map((automaton) => this.#distinct[automata.indexOf(automaton)]!);
  }

  /** Whether any set was chosen that might not be chosen by what is known now. */
  get isOutgrown(): boolean {
    for (const futures of this.#distinct) futures.update();
    return this.#distinct.some((futures) => futures.isOutgrown);
  }

  /** No set chosen so far matters any more. */
  forgive(): void {
    for (const futures of this.#distinct) futures.forgive();
  }

  /** The threads to be moved in the product's current state: as few as possible, or every thread. */
  choose(): number {
    for (const futures of this.#distinct) futures.update();
    const movable = this.#movable();
    let smallest = EVERY_THREAD;
    let size = countOf(movable);
    for (let thread = 0; thread < this.#futures.length && size > 1; thread++) {
      if (((movable >> thread) & 1) === 0 || this.#product.isLikeTheOneBefore(thread)) continue;
      const closed = this.#closure(1 << thread, movable, size);
      if (countOf(closed & movable) >= size) continue;
      smallest = closed;
      size = countOf(closed & movable);
    }
    if (smallest !== EVERY_THREAD) this.#relyOn(smallest);
    return smallest;
  }

  /**
   * The threads in parts that can do nothing, from the product's current state on, that depends on what the others do:
   * sets of threads, as bits. Interchangeable threads are in one part.
   */
  parts(): number[] {
    for (const futures of this.#distinct) futures.update();
    const parts: number[] = [];
    for (let thread = 0; thread < this.#futures.length; thread++) {
      this.#futures[thread]!.relyOnFuture(this.#product.classOf(thread));
      const joined = parts.filter((part) => this.#isRelated(thread, part));
      const others = parts.filter((part) => !joined.includes(part));
      parts.splice(
        0,
        parts.length,
        ...others,
        joined.reduce((all, part) => all | part, 1 << thread),
      );
    }
    return parts;
  }

  #isRelated(thread: number, part: number): boolean {
    const product = this.#product;
    return this.#futures.some(
      (others, other) =>
        ((part >> other) & 1) === 1 &&
        (product.groupOf(thread) === product.groupOf(other) ||
          this.#futures[thread]!.dependOn(product.classOf(thread), others, product.classOf(other))),
    );
  }

  #movable(): number {
    let movable = 0;
    for (let thread = 0; thread < this.#futures.length; thread++) {
      if (this.#product.canMove(thread)) movable |= 1 << thread;
    }
    return movable;
  }

  /** Whoever may disturb a member joins it, until nobody can; given up once there are `enough` that can move. */
  #closure(begun: number, movable: number, enough: number): number {
    let members = begun;
    let looked = 0;
    while (members !== looked && countOf(members & movable) < enough) {
      const thread = 31 - Math.clz32(members & ~looked);
      looked |= 1 << thread;
      if (this.#mayWakeSpuriously(thread)) return EVERY_THREAD;
      const accesses = this.#accessesNow(thread);
      for (let other = 0; other < this.#futures.length; other++) {
        if (((members >> other) & 1) === 0 && this.#mayDisturb(other, thread, accesses))
          members |= 1 << other;
      }
    }
    return members;
  }

  /** Whether a thread may ever do what depends on the next step of another one, which makes `accesses` to its cell. */
  #mayDisturb(other: number, thread: number, accesses: number): boolean {
    const product = this.#product;
    const future = this.#futures[other]!;
    const at = product.classOf(thread);
    const from = product.classOf(other);
    const cell = product.threads[thread]!.cell[at]!;
    return (
      (dependents[accesses]! & future.at(from, cell)) !== 0 ||
      this.#futures[thread]!.ridersDependOn(at, future, from)
    );
  }

  /** What the next step of a thread does to its cell, as memory and queues are now. */
  #accessesNow(thread: number): number {
    const product = this.#product;
    const { kind, cell, first } = product.threads[thread]!;
    const at = product.classOf(thread);
    if (product.isParked(thread)) return Access.leave;
    const is = kind[at]!;
    if (is === Kind.notify && !this.#isAnybodyParkedOn(cell[at]!)) return Access.notifyNobody;
    const compares = is === Kind.compareExchange || is === Kind.wait;
    if (compares && product.cells[cell[at]!] !== first[at]) return Access.read;
    return accessesOf(is, false);
  }

  /** Spurious wakeups share a budget: each depends on all others. */
  #mayWakeSpuriously(thread: number): boolean {
    const product = this.#product;
    return product.isParked(thread) && product.alternatives(thread) > (product.canMove(thread) ? 1 : 0);
  }

  #isAnybodyParkedOn(cell: number): boolean {
    const product = this.#product;
    for (let thread = 0; thread < this.#futures.length; thread++) {
      if (product.isParked(thread) && product.threads[thread]!.cell[product.classOf(thread)] === cell)
        return true;
    }
    return false;
  }

  /** The others' futures matter, and what rides along with the steps of the members. */
  #relyOn(members: number): void {
    for (const [thread, futures] of this.#futures.entries()) {
      const at = this.#product.classOf(thread);
      if (((members >> thread) & 1) === 0) futures.relyOnFuture(at);
      else futures.relyOnRiders(at);
    }
  }
}

function countOf(threads: number): number {
  let count = 0;
  for (let rest = threads; rest !== 0; rest &= rest - 1) count++;
  return count;
}
