/**
 * Walks at random through a product before it is explored, so that the automata are nearly right from the start.
 *
 * Each wrong class that only the exploration finds makes it start over, after many states perhaps; a walk finds the
 * same for the price of one path. Walking changes nothing about the result: the exploration still checks every class.
 *
 * Idea.       Rare values hide behind rare schedules. So a schedule on which something new was learned is kept, and
 *             most walks follow a part of such a schedule before they go their own way.
 * Source.     Coverage-guided fuzzing: M. Zalewski, "american fuzzy lop", 2013.
 */
import type { Product } from './product.ts';
import { RunDepth } from './run-depth.ts';
import { Interruption, type ThreadAutomaton } from './thread-automaton.ts';

const WALKS_PER_ROUND = 16;
const LONGEST_WALK = 2_000;
/** Out of 8, how often a walk stays with the thread that moved last: some walks are fair, some run threads far ahead. */
const PERSISTENCE = [0, 4, 7];
/** Most schedules that are kept; the oldest make room. */
const MOST_KEPT = 256;
/** One in so many walks follows no kept schedule. */
const ALL_BY_ITSELF = 4;

/** A move as one number: the thread and, above it, which of its ways. */
const THREAD_BITS = 4;
const THREAD_MASK = (1 << THREAD_BITS) - 1;

/** A walk that was begun. */
interface Walk {
  readonly random: (below: number) => number;
  readonly persistence: number;
  readonly moves: number[];
  /** How many of the moves come from a kept schedule. */
  followed: number;
  /** How many of the moves are decided on. */
  decided: number;
}

export class RandomWalks {
  /** How often the classes were formed anew. */
  restarts = 0;
  readonly #product: Product;
  readonly #automata: readonly ThreadAutomaton[];
  #stepsLeft = 0;
  /** Steps since classes were refuted, and how many of them are enough. */
  #quietSteps = 0;
  #quietLimit = 0;
  #walksDone = 0;
  /** How much had been learned when the last walk ended. */
  #learnedBefore = 0;
  #walk: Walk | null = null;
  /** Whether a round was begun and not ended: an interrupted one goes on. */
  #isInRound = false;
  readonly #kept: number[][] = [];
  #keptEver = 0;
  readonly #depth: RunDepth;

  constructor(product: Product, automata: readonly ThreadAutomaton[]) {
    this.#product = product;
    this.#depth = new RunDepth(product);
    this.#automata = automata;
  }

  /** From now on, until no class was refuted for `quietLimit` steps or about `mostSteps` steps have been made. */
  begin(mostSteps: number, quietLimit: number): void {
    this.#stepsLeft = mostSteps;
    this.#quietLimit = quietLimit;
    this.#quietSteps = 0;
  }

  /** Steps of the longest walk so far, without what was gone round in vain. */
  get longestRun(): number {
    return this.#depth.longest;
  }

  get isGoingOn(): boolean {
    return this.#isInRound || (this.#stepsLeft > 0 && this.#quietSteps < this.#quietLimit);
  }

  /** @throws {Interruption} in the middle of a walk, which is then made anew, step for step, by the next call. */
  walkARound(): void {
    this.#isInRound = true;
    do {
      const steps = this.#tryWalk(this.#walksDone) + 1; // the end counts, too: a walk may have no steps
      this.#stepsLeft -= steps;
      this.#quietSteps += steps;
      this.#walksDone++;
    } while (this.#walksDone % WALKS_PER_ROUND !== 0 && !this.#isRefuted);
    this.#isInRound = false;
    if (!this.#isRefuted) return;
    for (const automaton of this.#automata) automaton.reform();
    this.restarts++;
    this.#quietSteps = 0;
  }

  get #isRefuted(): boolean {
    return this.#automata.some((automaton) => automaton.isRefuted);
  }

  /** How much has been learned so far. */
  get #learned(): number {
    return this.#automata.reduce((total, automaton) => total + automaton.histories, 0);
  }

  /** On values that no execution gives it, a thread may break any rule: that counts only if nothing is refuted. */
  #tryWalk(number: number): number {
    this.#walk ??= this.#beginWalk(xorshift(number), PERSISTENCE[number % PERSISTENCE.length]!);
    let steps = LONGEST_WALK;
    try {
      steps = this.#goOn(this.#walk);
      if (!this.#isRefuted) this.#measure(this.#walk);
    } catch (error) {
      if (error instanceof Interruption || !this.#isRefuted) throw error;
    }
    this.#walk = null;
    return steps;
  }

  #beginWalk(random: (below: number) => number, persistence: number): Walk {
    const moves = this.#beginningOf(random);
    return { random, persistence, moves, followed: moves.length, decided: 0 };
  }

  /** Makes a walk, from the start on; moves that were decided before an interruption are the same again. */
  #goOn(walk: Walk): number {
    const product = this.#product;
    const { moves } = walk;
    product.start();
    let last = -1;
    for (let step = 0; step < LONGEST_WALK; step++) {
      if (step === walk.decided && !this.#decide(walk, step, last)) break;
      last = moves[step]! & THREAD_MASK;
      product.fire(last, moves[step]! >> THREAD_BITS);
    }
    if (this.#learned > this.#learnedBefore) this.#kept[this.#keptEver++ % MOST_KEPT] = moves;
    this.#learnedBefore = this.#learned;
    return moves.length;
  }

  /** Follows a walk again that may be the longest; nothing is left to be learned on it. */
  #measure({ moves }: Walk): void {
    if (moves.length <= this.#depth.longest) return;
    this.#product.start();
    this.#depth.begin();
    for (const move of moves) {
      this.#product.fire(move & THREAD_MASK, move >> THREAD_BITS);
      this.#depth.step();
    }
  }

  /** Decides on the next move. Returns whether there is one. */
  #decide(walk: Walk, step: number, last: number): boolean {
    const { moves } = walk;
    if (this.#isRefuted) return false;
    if (step < walk.followed && !this.#isPossible(moves[step]!)) walk.followed = moves.length = step;
    if (step === moves.length) {
      const move = this.#move(walk.random, walk.persistence, last);
      if (move === null) return false;
      moves.push(move);
    }
    walk.decided = step + 1;
    return true;
  }

  /** The first part of a kept schedule. */
  #beginningOf(random: (below: number) => number): number[] {
    if (this.#kept.length === 0 || random(ALL_BY_ITSELF) === 0) return [];
    const kept = this.#kept[random(this.#kept.length)]!;
    return kept.slice(0, random(kept.length + 1));
  }

  /** Classes formed anew may stand elsewhere. */
  #isPossible(move: number): boolean {
    return move >> THREAD_BITS < this.#product.alternatives(move & THREAD_MASK);
  }

  /** Any move; null if there is none. */
  #move(random: (below: number) => number, persistence: number, last: number): number | null {
    const product = this.#product;
    const movable = product.threads
      .map((_, thread) => thread)
      .filter((thread) => product.alternatives(thread) > 0);
    if (movable.length === 0) return null;
    const stays = movable.includes(last) && random(8) < persistence;
    const thread = stays ? last : movable[random(movable.length)]!;
    return thread | (random(product.alternatives(thread)) << THREAD_BITS);
  }
}

/** Numbers that look random and are the same in every run, for each walk others (G. Marsaglia, "Xorshift RNGs", 2003). */
function xorshift(walk: number): (below: number) => number {
  let state = Math.imul(walk + 1, 0x9e3779b1) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
