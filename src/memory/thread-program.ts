/**
 * A thread as a black box: values in, next operation out.
 *
 * The modelled memory makes such a box of a thread's code; the scheduler learns it. A *history* is the list of
 * entries that a thread has received; running the thread on a history gives its reaction to it.
 */
import type { Operation } from './operation.ts';

/** An operation of the model that has completed: nothing but its result is remembered. */
export interface Completed {
  readonly kind: 'completed';
  readonly name: string;
  readonly result: unknown;
}

/** What an attempt leaves behind that was retried or settled. */
export interface Carried {
  /** Which attempt of those that began at the same point, and how it ended; empty if it starts over and leaves nothing. */
  readonly end: string;
  readonly values: readonly unknown[];
}

/** A `retry` or `settle` that was passed. */
export interface Passed {
  readonly kind: 'passed';
  /** Names `carried`; the same for the same. */
  readonly mark: string;
  readonly carried: Carried;
}

/** What a thread receives: the value of its next operation, or one of the boundaries. */
export type Entry = number | Completed | Passed;

/** The thread's next operation; `finished` and `failed` are operations too. */
export interface Stepped {
  readonly kind: 'stepped';
  readonly operation: Operation;
  /** Where between the boundaries the thread is; part of what tells histories apart at once. */
  readonly place: string;
  /** The `thread.operation` in progress. */
  readonly within: string | null;
  /** What the alternatives of a choice are called, if they have names. */
  readonly choices?: readonly string[];
  /** The result of a finished thread, what a failed one threw. */
  readonly outcome?: unknown;
  /** The stack of the operation, where it was asked for. */
  readonly stack?: string;
}

/** An attempt ended: the thread stands where the history's first `to` entries led, plus `mark`. */
export interface Folded {
  readonly kind: 'folded';
  readonly to: number;
  /** What is carried; empty if nothing is and the attempt starts over. */
  readonly mark: string;
  readonly carried: Carried;
}

/** An operation that began after the first `from` entries has completed. */
export interface OperationCompleted {
  readonly kind: 'operation-completed';
  readonly from: number;
  readonly completed: Completed;
  readonly resultKey: string;
  /** What the thread did next in this same run, where that is known: it must do so from the result alone, too. */
  readonly next: Operation | null;
}

export type Reaction = Stepped | Folded | OperationCompleted;

/** A thread's code, to be run on histories. */
export interface ThreadProgram {
  readonly name: string;
  /**
   * Runs the thread on a history.
   *
   * @param entries What the thread receives.
   * @param recorded For each entry that is a value, the operation that it answers.
   * @throws {ModelError} if the thread does another operation than the recorded one, or cannot be checked.
   */
  run(entries: readonly Entry[], recorded: readonly (Operation | null)[]): Reaction;
}
