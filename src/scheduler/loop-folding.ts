/**
 * Finds loops that do not say that they start over, by observation.
 *
 * Idea.     A thread that has been in one class several times within one operation is going round a loop there. If it
 *           then goes on alike, given the values of its last round again and again, for as many steps as an operation may
 *           take, it is taken to stand where it stood a round ago: without that the loop would have had to be refused.
 * Ways out. What comes after the loop may depend on how often it went round. So the loop is left after twice as many
 *           rounds each time, up to half of the steps, with all values that it is ever left with: those histories are
 *           members of the class like others, and if one behaves differently, the loop is unrolled.
 * Assumes.  That a loop which has done alike for so long, with the same values, does so for ever, with any values. That
 *           is not proved: a verdict that rests on it says so. A violation is confirmed with nothing folded.
 */
import { UnboundedLoopError } from '../memory/model-errors.ts';
import type { Operation } from '../memory/operation.ts';
import type { ThreadProgram } from '../memory/thread-program.ts';
import { History } from './history.ts';
import { isSameOperation } from './history-tree.ts';

/** How often a thread has been in one class before that is looked at as a loop. */
export const ROUNDS_ALIKE = 3;

export class LoopFolding {
  readonly #program: ThreadProgram;
  readonly #depth: number;
  /** By history, then by where its last round began. */
  readonly #known: Map<History, Map<History, readonly History[]>> = new Map();

  /** @param depth For how many steps a loop must go on alike; the most that an operation may take. */
  constructor(program: ThreadProgram, depth: number) {
    this.#program = program;
    this.#depth = depth;
  }

  /** Whether a history comes after one of those that are asked for. */
  isAfter(history: History, isAskedFor: (earlier: History) => boolean): boolean {
    for (let at = history.parent; at; at = at.parent) if (isAskedFor(at)) return true;
    return false;
  }

  /**
   * The histories of more rounds of the loop that a history has come round, if it has and goes on alike; none otherwise.
   *
   * @param isAlike Whether an earlier history is in the class of this one.
   */
  furtherRounds(history: History, isAlike: (earlier: History) => boolean): readonly History[] {
    let last: History | null = null;
    let rounds = 0;
    for (let at = history.parent; at && rounds < ROUNDS_ALIKE; at = at.parent) {
      if (at.stepped === null || !isAlike(at)) continue;
      last ??= at;
      rounds++;
    }
    return last !== null && rounds === ROUNDS_ALIKE ? this.#roundsSince(history, last) : [];
  }

  #roundsSince(history: History, from: History): readonly History[] {
    const known = this.#known.get(history) ?? new Map<History, readonly History[]>();
    this.#known.set(history, known);
    const rounds = known.get(from) ?? (this.#repeats(history, from) ? this.#ladder(history, from) : []);
    known.set(from, rounds);
    return rounds;
  }

  /** Runs the code on the last round again and again. */
  #repeats(history: History, from: History): boolean {
    const { entries, recorded } = history.path;
    const round = entries.slice(from.depth);
    const operations = recorded.slice(from.depth);
    if (round.some((entry) => typeof entry !== 'number')) return false;
    for (let steps = 0; steps <= this.#depth; steps += round.length) {
      entries.push(...round);
      recorded.push(...operations);
    }
    try {
      const reaction = this.#program.run(entries, recorded);
      return reaction.kind === 'stepped' && isSameOperation(reaction.operation, operations[0] as Operation);
    } catch (error) {
      return error instanceof UnboundedLoopError;
    }
  }

  /** After 1, 2, 4, … more rounds. That the code comes there is known, so it need not be run. */
  #ladder(history: History, from: History): readonly History[] {
    const round = roundBetween(history, from);
    const rungs: History[] = [];
    let at = history;
    for (let rounds = 1; rounds * round.length <= this.#depth / 2; rounds++) {
      for (const like of round)
        at = like === history ? repeated(at, like, history) : repeated(at, like, like);
      if (Number.isInteger(Math.log2(rounds))) rungs.push(at);
    }
    return rungs;
  }
}

/** The histories after `from`, up to `history`. */
function roundBetween(history: History, from: History): readonly History[] {
  const round: History[] = [];
  for (let at: History = history; at !== from; at = at.parent!) round.unshift(at);
  return round;
}

/** The history that receives what `like` received, and then does the same. */
function repeated(parent: History, like: History, doing: History): History {
  const value = like.entry as number;
  const known = parent.after(value);
  if (known) return known;
  const history = new History(parent, value);
  history.stepped = doing.stepped;
  history.standsAt = history;
  history.signature = doing.signature;
  parent.follow(value, history);
  return history;
}
