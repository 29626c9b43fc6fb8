/**
 * One run of a thread's code on a history: recorded values are fed back, and the code is stopped at its next
 * operation.
 *
 * Idea.       JavaScript cannot pause inside a synchronous call, so the code is called anew for every step. The
 *             values that its operations returned so far are handed out again; the first operation past them is
 *             the thread's next step, and a private signal unwinds the call.
 * Invariant.  Once there is a reaction, every operation throws the signal again (`finally` and `using` run while
 *             unwinding), and whatever the code does or returns afterwards is ignored.
 * Boundaries. A completed operation's code is skipped from then on, its result is handed out. A retried or settled
 *             attempt is passed where the history says so and ends the run where the history ends.
 */
import type { Attempt, Carried as Value } from '../atomic-memory.ts';
import { ModelError, NondeterministicModelError, ResultError, UnboundedLoopError } from '../model-errors.ts';
import { describeOperation, type Operation, OperationKind } from '../operation.ts';
import type { Completed, Entry, Passed, Reaction, Stepped } from '../thread-program.ts';
import { dataCopy, dataKey } from './data-key.ts';

/** How thread code is run. */
export interface RecordingOptions {
  /** Most steps within one operation. */
  readonly maxStepsPerOperation: number;
  /** Off: run all code from the start, through every operation and every iteration. */
  readonly boundaries: boolean;
  /** Keep the stack of the next operation. */
  readonly stacks: boolean;
  /** Record events; off: telling one does nothing. */
  readonly events: boolean;
}

/** Unwinds thread code; never seen outside a recording. */
const UNWIND: unique symbol = Symbol('heddle: unwinding to the next step');

/** An attempt is known by how many entries came before it and by how many attempts began at that same point. */
const ATTEMPTS_AT_ONE_POINT = 256;
const [retried, settled] = ['retry', 'settle'].map((end) =>
  Array.from({ length: ATTEMPTS_AT_ONE_POINT }, (_, attempt) => `${end} ${attempt}`),
) as [string[], string[]];

export class Recording {
  readonly #thread: string;
  readonly #options: RecordingOptions;
  readonly #entries: readonly Entry[];
  readonly #recorded: readonly (Operation | null)[];
  #position = 0;
  #attemptsHere = 0;
  #operationsDone = 0;
  #within: string | null = null;
  #operationStart = 0;
  /** The operation that completed in this run, where its code ran past the end of the history. */
  #completed: { from: number; completed: Completed; resultKey: string } | null = null;
  #reaction: Reaction | null = null;
  #modelError: ModelError | null = null;

  constructor(
    thread: string,
    options: RecordingOptions,
    entries: readonly Entry[],
    recorded: readonly (Operation | null)[],
  ) {
    this.#thread = thread;
    this.#options = options;
    this.#entries = entries;
    this.#recorded = recorded;
  }

  /** Runs the code to its reaction. */
  run(code: () => unknown): Reaction {
    try {
      const result = this.#synchronous(code(), `thread "${this.#thread}"`);
      if (!this.#modelError && !this.#reaction) this.#end(OperationKind.finished, result);
    } catch (error) {
      if (error instanceof ModelError) this.#modelError ??= error;
      else if (error !== UNWIND && !this.#reaction && !this.#modelError)
        this.#end(OperationKind.failed, error);
    }
    if (this.#modelError) throw this.#modelError;
    return this.#reaction!;
  }

  /**
   * An operation on memory, or a choice: returns the recorded value, or ends the run.
   *
   * @param choices What the alternatives of a choice are called, if they have names.
   */
  step(operation: Operation, choices?: readonly string[]): number {
    if (this.#reaction || this.#modelError) throw UNWIND;
    if (this.#position < this.#entries.length) {
      const entry = this.#entries[this.#position]!;
      const recorded = this.#recorded[this.#position];
      if (typeof entry !== 'number' || !recorded || !isSame(recorded, operation)) {
        this.#refuse(describeOperation(operation));
      }
      this.#advance();
      return entry;
    }
    if (this.#position - this.#operationStart >= this.#options.maxStepsPerOperation) {
      const where =
        this.#within === null ? 'outside any operation' : `within its operation "${this.#within}"`;
      const taken = this.#position - this.#operationStart;
      this.#fail(new UnboundedLoopError(this.#thread, taken, describeOperation(operation), where));
    }
    return this.#react({
      operation,
      place: this.#place,
      within: this.#within,
      ...(choices && { choices }),
      ...this.#stack(),
    });
  }

  /** Tells monitors something, where there are any. */
  event(number: number, time: number): void {
    if (this.#options.events) this.step({ kind: OperationKind.event, cell: 0, first: number, second: time });
  }

  operation<Result>(name: string, body: () => Result): Result {
    if (this.#reaction || this.#modelError) throw UNWIND;
    if (this.#within !== null) return this.#synchronous(body(), `operation "${name}"`);
    const entry = this.#entries[this.#position];
    if (typeof entry === 'object' && entry.kind === 'completed') {
      if (entry.name !== name) this.#refuse(`operation "${name}"`);
      this.#advance();
      this.#operationsDone++;
      this.#operationStart = this.#position;
      return dataCopy(entry.result) as Result;
    }
    if (this.#operationsDone >= this.#options.maxStepsPerOperation) {
      const next = `operation "${name}"`;
      this.#fail(
        new UnboundedLoopError(this.#thread, this.#operationsDone, next, 'that were whole operations'),
      );
    }
    this.#within = name;
    this.#operationStart = this.#position;
    const from = this.#position;
    let result: Result;
    try {
      result = this.#synchronous(body(), `operation "${name}" of thread "${this.#thread}"`);
    } finally {
      if (!this.#reaction && !this.#modelError) this.#leaveOperation();
    }
    if (this.#reaction || this.#modelError) throw UNWIND;
    if (this.#options.boundaries) this.#complete(from, name, result);
    return dataCopy(result) as Result;
  }

  attempt(): Attempt {
    return (this.#position * ATTEMPTS_AT_ONE_POINT + this.#attemptsHere++) as Attempt;
  }

  retry(attempt: Attempt, carried: readonly Value[]): void {
    this.#fold(attempt, carried.length === 0 ? '' : retried[attempt % ATTEMPTS_AT_ONE_POINT]!, carried);
  }

  settle(attempt: Attempt, carried: readonly Value[]): void {
    this.#fold(attempt, settled[attempt % ATTEMPTS_AT_ONE_POINT]!, carried);
  }

  #fold(attempt: Attempt, end: string, values: readonly Value[]): void {
    if (this.#reaction || this.#modelError) throw UNWIND;
    if (!this.#options.boundaries) return;
    if (this.#position < this.#entries.length) {
      const entry = this.#entries[this.#position]!;
      const isPassed = typeof entry === 'object' && entry.kind === 'passed' && isLike(entry, end, values);
      if (!isPassed) this.#refuse(markOf(end, values) || 'retry');
      this.#advance();
      return;
    }
    const mark = markOf(end, values);
    const to = Math.floor(attempt / ATTEMPTS_AT_ONE_POINT);
    this.#reaction = this.#completed
      ? { kind: 'operation-completed', ...this.#completed, next: null }
      : { kind: 'folded', to, mark, carried: { end, values } };
    throw UNWIND;
  }

  /** The run goes on to its next operation, to see that the result alone leads there, too. */
  #complete(from: number, name: string, result: unknown): void {
    if (this.#position < this.#entries.length) this.#refuse(`the end of operation "${name}"`);
    const resultKey = this.#keyOf(result, `the result of operation "${name}" of thread "${this.#thread}"`);
    this.#completed ??= { from, completed: { kind: 'completed', name, result: dataCopy(result) }, resultKey };
  }

  /** Code that awaits cannot be stopped and run again step by step; its rejection, the signal, is nobody's business. */
  #synchronous<Result>(result: Result, what: string): Result {
    if (!(result instanceof Promise)) return result;
    result.catch(() => {});
    return this.#fail(
      new ResultError(
        `Expected ${what} to run to its end at once, got a promise: it must not be async, the checker runs it step by step.`,
      ),
    );
  }

  #keyOf(value: unknown, what: string): string {
    try {
      return dataKey(value, what);
    } catch (error) {
      return this.#fail(error as ModelError);
    }
  }

  /** A mistake of the model is not for its own `catch` to swallow. */
  #fail(error: ModelError): never {
    this.#modelError ??= error;
    throw UNWIND;
  }

  #leaveOperation(): void {
    this.#within = null;
    this.#operationsDone++;
    this.#operationStart = this.#position;
  }

  #end(kind: typeof OperationKind.finished | typeof OperationKind.failed, outcome: unknown): void {
    const isFinished = kind === OperationKind.finished;
    if (this.#position < this.#entries.length) {
      this.#modelError = this.#otherThan(isFinished ? 'nothing more' : `throw ${String(outcome)}`);
      return;
    }
    const key = isFinished ? this.#keyOf(outcome, `the result of thread "${this.#thread}"`) : String(outcome);
    const operation: Operation = { kind, cell: 0, first: 0, second: 0 };
    const place = `${isFinished ? 'finished' : 'failed'} ${key}`;
    this.#setReaction({
      kind: 'stepped',
      operation,
      place,
      within: this.#within,
      outcome: isFinished ? dataCopy(outcome) : outcome,
    });
  }

  #react(next: Omit<Stepped, 'kind'>): never {
    this.#setReaction({ kind: 'stepped', ...next });
    throw UNWIND;
  }

  #setReaction(next: Stepped): void {
    this.#reaction = this.#completed
      ? { kind: 'operation-completed', ...this.#completed, next: next.operation }
      : next;
  }

  #advance(): void {
    this.#position++;
    this.#attemptsHere = 0;
  }

  get #place(): string {
    return `${this.#operationsDone} ${this.#within ?? ''}`;
  }

  #stack(): { stack: string } | object {
    return this.#options.stacks ? { stack: new Error('step').stack ?? '' } : {};
  }

  /** The code did something else than what was recorded. */
  #refuse(now: string): never {
    return this.#fail(this.#otherThan(now));
  }

  #otherThan(now: string): NondeterministicModelError {
    const recorded = this.#recorded[this.#position];
    const before = recorded ? describeOperation(recorded) : describeEntry(this.#entries[this.#position]);
    return new NondeterministicModelError(this.#thread, this.#position + 1, now, before);
  }
}

const markOf = (end: string, values: readonly Value[]): string =>
  end && `${end} ${dataKey(values, 'what an attempt carries')}`;

/** Whether an attempt ended as it did when it was passed. Most carry a number or two: those are compared as they are. */
function isLike({ mark, carried }: Passed, end: string, values: readonly Value[]): boolean {
  const isSame =
    carried.end === end &&
    carried.values.length === values.length &&
    carried.values.every((value, index) => typeof value !== 'object' && Object.is(value, values[index]));
  return isSame || mark === markOf(end, values);
}

const describeEntry = (entry: Entry | undefined): string =>
  typeof entry === 'object'
    ? entry.kind === 'completed'
      ? `operation "${entry.name}"`
      : entry.mark
    : 'nothing';

const isSame = (left: Operation, right: Operation): boolean =>
  left.kind === right.kind &&
  left.cell === right.cell &&
  left.first === right.first &&
  left.second === right.second;
