/**
 * All histories of one thread that were looked at, as a tree that grows by running the thread's code.
 *
 * Idea.       A history is a list of entries; its *step* is what the code does next. Boundaries keep the tree small:
 *             a completed operation becomes one entry, whatever happened inside; an attempt that starts over
 *             leads back to where it began; a settled one is known by what it carries.
 * Invariant.  Two ways to the same history lead to the same step: every later way is run once and compared.
 * Errors.     A thread's code may be run on values that no execution gives it, so a model's mistake is kept as the
 *             history's step and reported only if an execution gets there.
 */
import { AttemptError, ModelError } from '../memory/model-errors.ts';
import { describeOperation, type Operation, OperationKind } from '../memory/operation.ts';
import type { Folded, OperationCompleted, Passed, Stepped, ThreadProgram } from '../memory/thread-program.ts';
import { type Beyond, History } from './history.ts';

/** Boundaries in a row, without a step between them, after which a loop is taken to go on for ever. */
const MOST_BOUNDARIES = 1_000;

/** What the code did right after an operation, in the run that completed it. */
interface Foretold {
  readonly history: History;
  readonly name: string;
  readonly next: Operation;
}

export class HistoryTree {
  readonly root: History;
  /** How often the code was run. */
  runs = 0;
  /** How many histories there are. */
  size = 0;
  /** Whether anything was forgotten: an operation completed, an attempt retried or settled. */
  hasBoundaries = false;
  /** Whether the history settled last went through the end of an operation. */
  #hasCompleted = false;
  readonly #program: ThreadProgram;
  readonly #signatures: Map<string, number> = new Map();

  constructor(program: ThreadProgram) {
    this.#program = program;
    this.root = this.#settle(new History(null, null));
  }

  /** The history after `history` has received `value`. A thread that has ended stays where it is. */
  child(history: History, value: number): History {
    const known = history.after(value);
    if (known) return known;
    if (history.stepped!.operation.kind >= OperationKind.finished) return history;
    const child = this.#settle(new History(history, value));
    history.follow(value, child);
    if (this.#hasCompleted) {
      history.completing ??= new Set();
      history.completing.add(value);
    }
    return child;
  }

  /** Runs the code on a new history, and on through boundaries, until it stands at a step. */
  #settle(from: History): History {
    const passed: History[] = [];
    const foretold: Foretold[] = [];
    const entrances: [origin: History, key: string, isCompletion: boolean][] = [];
    let history = from;
    let stands: History | null = null;
    let completes = false;
    while (!stands) {
      const reaction = this.#run(history);
      if (reaction.kind === 'stepped') {
        stands = this.#standAt(history, reaction);
        break;
      }
      this.hasBoundaries = true;
      const isCompletion = reaction.kind === 'operation-completed';
      const [origin, key] = boundary(history, reaction);
      const known = key === '' ? startingOver(origin) : origin.beyond(key);
      if (known) {
        stands = this.#compare(history, reaction, known.history);
        completes = isCompletion || known.completes;
      } else if (key === '' || passed.length === MOST_BOUNDARIES) {
        stands = this.#standAt(history, this.#broken(history, 'went round a loop without any step'));
      } else {
        passed.push(history);
        entrances.push([origin, key, isCompletion]);
        if (reaction.kind === 'operation-completed' && reaction.next) {
          foretold.push({ history, name: reaction.completed.name, next: reaction.next });
        }
        history = next(history, origin, reaction);
      }
    }
    for (const [index, [origin, key, isCompletion]] of [...entrances.entries()].reverse()) {
      completes ||= isCompletion;
      const way = passed[index]!;
      way.standsAt = stands;
      way.completesOnTheWay = completes;
      origin.pass(key, { history: stands, completes });
    }
    this.#hasCompleted = completes;
    return this.#keepsItsWord(stands, foretold);
  }

  /** The code went past the end of an operation in one run; from the result alone it must go the same way. */
  #keepsItsWord(stands: History, foretold: readonly Foretold[]): History {
    const actual = stands.stepped!.operation;
    const lie = foretold.find(({ next }) => !isSameOperation(next, actual));
    if (!lie) return stands;
    const went = `completed its operation "${lie.name}" and went on with ${describeOperation(lie.next)}, but from the operation's result alone it goes on with ${describeOperation(actual)}`;
    return this.#standAt(lie.history, this.#broken(lie.history, went));
  }

  #standAt(history: History, stepped: Stepped): History {
    const { kind, cell, first, second } = stepped.operation;
    const signature = `${kind} ${cell} ${first} ${second} ${stepped.place}`;
    this.size++;
    history.stepped = stepped;
    history.standsAt = history;
    history.signature = this.#signatures.get(signature) ?? this.#signatures.size;
    this.#signatures.set(signature, history.signature);
    return history;
  }

  /** A boundary that was reached before: the code, run on through it, must do what it did then. */
  #compare(history: History, reaction: Folded | OperationCompleted, known: History): History {
    const expected = known.stepped!.operation;
    const actual =
      reaction.kind === 'operation-completed'
        ? reaction.next
        : stepOf(this.#run(new History(history, passed(reaction))));
    if (!actual || isSameOperation(actual, expected)) return known;
    const what =
      reaction.kind === 'operation-completed'
        ? `completed its operation "${reaction.completed.name}" with the same result as before`
        : 'retried or settled an attempt that carries the same values as before';
    const went = `${what}, but went on with ${describeOperation(actual)} instead of ${describeOperation(expected)}`;
    return this.#standAt(history, this.#broken(history, went));
  }

  #broken(history: History, went: string): Stepped {
    const error = new AttemptError(
      `Thread "${this.#program.name}" ${went}, after ${history.depth} steps. Local state outlived its boundary: carry it with \`retry(attempt, …)\` or \`settle(attempt, …)\`, or make it part of the operation's result.`,
    );
    return ended(error);
  }

  #run(history: History): Stepped | Folded | OperationCompleted {
    const { entries, recorded } = history.path;
    this.runs++;
    try {
      return this.#program.run(entries, recorded);
    } catch (error) {
      if (error instanceof ModelError) return ended(error);
      throw error;
    }
  }
}

/** Where an attempt began that starts over; undefined if it is not known yet where that stands. */
const startingOver = ({ standsAt, completesOnTheWay }: History): Beyond | undefined =>
  standsAt ? { history: standsAt, completes: completesOnTheWay } : undefined;

/** Where a boundary began and how its other side is called; no name if the attempt starts over. */
function boundary(history: History, reaction: Folded | OperationCompleted): [History, string] {
  if (reaction.kind === 'folded') return [history.ancestor(reaction.to), reaction.mark];
  const { from, completed, resultKey } = reaction;
  return [history.ancestor(from), `completed ${completed.name} ${resultKey}`];
}

/** The other side of a boundary: of a completed operation only the result is kept. */
const next = (history: History, origin: History, reaction: Folded | OperationCompleted): History =>
  reaction.kind === 'folded'
    ? new History(history, passed(reaction))
    : new History(origin, reaction.completed);

const passed = ({ mark, carried }: Folded): Passed => ({ kind: 'passed', mark, carried });

const ended = (error: ModelError): Stepped => ({
  kind: 'stepped',
  operation: { kind: OperationKind.failed, cell: 0, first: 0, second: 0 },
  place: `broken ${error.message}`,
  within: null,
  outcome: error,
});

const stepOf = (reaction: Stepped | Folded | OperationCompleted): Operation | null =>
  reaction.kind === 'stepped' ? reaction.operation : null;

export const isSameOperation = (left: Operation, right: Operation): boolean =>
  left.kind === right.kind &&
  left.cell === right.cell &&
  left.first === right.first &&
  left.second === right.second;
