/**
 * Makes a schedule that shows something wrong shorter, and has it interrupt running threads less often.
 *
 * Idea.       Leave moves out, in ever smaller pieces, and see whether what is left still leads to the same; then put the
 *             moves of a thread together that others had come between. A move that is no longer possible is skipped; after
 *             the last one the threads go on, one after the other, for no longer than the schedule was.
 * Result.     No single move can be left out any more. There may be shorter schedules nevertheless: only the exhaustive
 *             search finds the shortest.
 * Source.     A. Zeller, R. Hildebrandt, "Simplifying and isolating failure-inducing input", IEEE TSE 28(2), 2002.
 */
import type { Conditions } from '../breadth-first-search.ts';
import type { Product } from '../product.ts';
import type { Move } from '../real-threads.ts';
import { Attempt } from './attempt.ts';
import { restsOnRightClasses } from './right-classes.ts';
import type { SampledFinding } from './sampler.ts';

/** Most steps that all attempts together may take. */
const MOST_STEPS = 3_000_000;

/** A run as short as it got. */
interface Run {
  readonly moves: readonly Move[];
  readonly preemptions: number;
}

export class Shortening {
  /** How many steps the attempts so far have taken. */
  steps = 0;
  readonly #product: Product;
  readonly #conditions: Conditions;
  readonly #finding: SampledFinding;
  #best: Run;
  readonly #attempts: Iterator<readonly Move[]>;

  constructor(product: Product, conditions: Conditions, finding: SampledFinding) {
    this.#product = product;
    this.#conditions = conditions;
    this.#finding = finding;
    this.#best = { moves: finding.moves, preemptions: Number.POSITIVE_INFINITY };
    this.#attempts = this.#candidates();
  }

  get moves(): readonly Move[] {
    return this.#best.moves;
  }

  /** Makes one attempt. Returns whether there is nothing left to be tried. */
  advance(): boolean {
    const { done, value } = this.#attempts.next();
    if (done || this.steps > MOST_STEPS) return true;
    const run = this.#follow(value);
    if (run && isBetter(run, this.#best)) this.#best = run;
    return false;
  }

  *#candidates(): Generator<readonly Move[]> {
    yield this.#best.moves; // to see how often it interrupts
    for (let before: Run | null = null; before !== this.#best; ) {
      before = this.#best;
      yield* this.#withoutLaterMoves();
      yield* this.#withoutPieces();
      yield* this.#putTogether();
    }
  }

  /** Without what a thread does from some move on. */
  *#withoutLaterMoves(): Generator<readonly Move[]> {
    for (const thread of this.#product.threads.keys()) {
      const { moves } = this.#best;
      for (const from of [0, moves.length >> 1, (moves.length * 3) >> 2])
        yield moves.filter((move, index) => move.thread !== thread || index < from);
    }
  }

  *#withoutPieces(): Generator<readonly Move[]> {
    for (let size = this.#best.moves.length >> 1; size >= 1; size >>= 1) {
      for (let at = 0; at < this.#best.moves.length; ) {
        const before = this.#best;
        yield [...before.moves.slice(0, at), ...before.moves.slice(at + size)];
        if (this.#best === before) at += size;
      }
    }
  }

  /** With what a thread does next right after what it did before. */
  *#putTogether(): Generator<readonly Move[]> {
    for (let at = 0; at < this.#best.moves.length; at++) {
      const { moves } = this.#best;
      const thread = moves[at]!.thread;
      if (moves[at + 1]?.thread === thread) continue;
      const next = moves.findIndex((move, index) => index > at && move.thread === thread);
      if (next < 0) continue;
      const [begin, end] = [blockBegin(moves, at), blockEnd(moves, next)];
      const [before, between] = [moves.slice(begin, at + 1), moves.slice(at + 1, next)];
      const [first, last] = [moves.slice(0, begin), moves.slice(end)];
      yield [...first, ...before, ...moves.slice(next, end), ...between, ...last];
      if (this.#best.moves === moves) yield [...first, ...between, ...before, ...moves.slice(next)];
    }
  }

  /** Null unless the moves, as far as they are possible, lead to what was found, or do when all threads go on. */
  #follow(moves: readonly Move[]): Attempt | null {
    const { kind } = this.#finding;
    let attempt: Attempt | null = null;
    const follow = (): void => {
      attempt = new Attempt(this.#product, this.#conditions);
      attempt.follow(moves);
      attempt.goOn(this.#best.moves.length);
      this.steps += attempt.moves.length;
      if (attempt.finding !== kind) attempt = null;
    };
    // On states that no schedule came to before, classes may turn out wrong.
    while (!restsOnRightClasses(this.#product, follow));
    return attempt;
  }
}

const isBetter = (run: Run, best: Run): boolean =>
  run.moves.length < best.moves.length ||
  (run.moves.length === best.moves.length && run.preemptions < best.preemptions);

/** Where the moves end that a thread makes without being interrupted. */
function blockEnd(moves: readonly Move[], at: number): number {
  let end = at;
  while (moves[end]?.thread === moves[at]!.thread) end++;
  return end;
}

function blockBegin(moves: readonly Move[], at: number): number {
  let begin = at;
  while (moves[begin - 1]?.thread === moves[at]!.thread) begin--;
  return begin;
}
