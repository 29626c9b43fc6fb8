/**
 * Walks at random through a product before it is explored, so that the automata are nearly right from the start.
 *
 * Each wrong class that only the exploration finds makes it start over, after many states perhaps; a walk finds the
 * same for the price of one path. Walking changes nothing about the result: the exploration still checks every class.
 */
import type { Product } from './product.ts';
import { Interruption, type ThreadAutomaton } from './thread-automaton.ts';

const WALKS_PER_ROUND = 16;
const QUIET_ROUNDS = 3;
const LONGEST_WALK = 2_000;
/** Out of 8, how often a walk stays with the thread that moved last: some walks are fair, some run threads far ahead. */
const PERSISTENCE = [0, 4, 7];

export class RandomWalks {
  /** How often the classes were formed anew. */
  restarts = 0;
  readonly #product: Product;
  readonly #automata: readonly ThreadAutomaton[];
  #stepsLeft = 0;
  #quietRounds = 0;
  #walksDone = 0;

  constructor(product: Product, automata: readonly ThreadAutomaton[]) {
    this.#product = product;
    this.#automata = automata;
  }

  /** From now on, until nothing new has turned up for a while or about `mostSteps` steps have been made. */
  begin(mostSteps: number): void {
    this.#stepsLeft = mostSteps;
    this.#quietRounds = 0;
  }

  get isGoingOn(): boolean {
    return this.#stepsLeft > 0 && this.#quietRounds < QUIET_ROUNDS;
  }

  /** @throws {Interruption} in the middle of a walk, which is then made anew, step for step, by the next call. */
  walkARound(): void {
    do {
      this.#stepsLeft -= this.#tryWalk(this.#walksDone);
      this.#walksDone++;
    } while (this.#walksDone % WALKS_PER_ROUND !== 0 && !this.#isRefuted);
    this.#quietRounds++;
    if (!this.#isRefuted) return;
    for (const automaton of this.#automata) automaton.reform();
    this.restarts++;
    this.#quietRounds = 0;
  }

  get #isRefuted(): boolean {
    return this.#automata.some((automaton) => automaton.isRefuted);
  }

  /** On values that no execution gives it, a thread may break any rule: that counts only if nothing is refuted. */
  #tryWalk(number: number): number {
    try {
      return this.#walk(xorshift(number), PERSISTENCE[number % PERSISTENCE.length]!);
    } catch (error) {
      if (error instanceof Interruption || !this.#isRefuted) throw error;
      return LONGEST_WALK;
    }
  }

  #walk(random: (below: number) => number, persistence: number): number {
    const product = this.#product;
    product.start();
    let last = -1;
    for (let step = 0; step < LONGEST_WALK; step++) {
      if (this.#isRefuted) return step;
      const movable = product.threads
        .map((_, thread) => thread)
        .filter((thread) => product.alternatives(thread) > 0);
      if (movable.length === 0) return step;
      const stays = movable.includes(last) && random(8) < persistence;
      const thread = stays ? last : movable[random(movable.length)]!;
      product.fire(thread, random(product.alternatives(thread)));
      last = thread;
    }
    return LONGEST_WALK;
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
