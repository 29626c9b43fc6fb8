/**
 * Finds loops that do not say that they start over, by observation.
 *
 * Idea.     A thread that has been in one class several times within one operation is going round a loop there. If it
 *           then goes on alike, given the same values again and again, for as many steps as an operation may take, it
 *           is taken to stand where it stood a round ago: without that the loop would have had to be refused.
 * Assumes.  That what a loop has done alike for so long it does for ever, whatever the values. That is not proved: a
 *           verdict that rests on it says so, a violation is confirmed by running the code with nothing folded.
 */
import { UnboundedLoopError } from '../memory/model-errors.ts';
import type { Operation } from '../memory/operation.ts';
import type { ThreadProgram } from '../memory/thread-program.ts';
import { type History, isSameOperation, pathOf } from './history-tree.ts';

/** How often a thread has been in one class before that is looked at as a loop. */
const ROUNDS_ALIKE = 3;

export class LoopFolding {
  readonly #program: ThreadProgram;
  readonly #depth: number;
  readonly #known: Map<History, Map<History, boolean>> = new Map();

  /** @param depth For how many steps a loop must go on alike; the most that an operation may take. */
  constructor(program: ThreadProgram, depth: number) {
    this.#program = program;
    this.#depth = depth;
  }

  /** Whether a history stands where it stood a round ago. `isAlike`: whether an earlier one is in its class. */
  isRound(history: History, isAlike: (earlier: History) => boolean): boolean {
    let last: History | null = null;
    let rounds = 0;
    for (let at = history.parent; at && rounds < ROUNDS_ALIKE; at = at.parent) {
      if (at.stepped === null || !isAlike(at)) continue;
      last ??= at;
      rounds++;
    }
    return last !== null && rounds === ROUNDS_ALIKE && this.#goesOnAlike(history, last);
  }

  #goesOnAlike(history: History, from: History): boolean {
    const known = this.#known.get(history) ?? new Map<History, boolean>();
    this.#known.set(history, known);
    const answer = known.get(from) ?? this.#repeats(history, from);
    known.set(from, answer);
    return answer;
  }

  /** Runs the code on the last round again and again. */
  #repeats(history: History, from: History): boolean {
    const { entries, recorded } = pathOf(history);
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
}
