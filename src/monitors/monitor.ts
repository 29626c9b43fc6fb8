/**
 * Monitors: automata that watch a run and see what no single state of the program shows.
 *
 * A monitor's state is a short list of integers. It is part of the state that is explored, so a monitor should remember
 * no more than it needs, and forget what can no longer matter: each distinct state multiplies those of the model.
 */
import type { Operation } from '../memory/operation.ts';

/** What a thread has just done: one operation, a plain access, a wakeup. */
export interface MonitorEvent {
  /** The thread, by its number in the model. */
  readonly thread: number;
  readonly operation: Operation;
  /** What the operation's cell held before it. */
  readonly old: number;
  /** What the thread received; null if it parked. */
  readonly value: number | null;
  /** The `thread.operation` that the step belongs to. */
  readonly within: string | null;
  /** Whether the thread completes that operation by what it received. */
  readonly completes: boolean;
  /** The thread whose `notify` woke this one, if one did. */
  readonly wokenBy: number | null;
}

/** How threads and cells are called. */
export interface Names {
  thread(index: number): string;
  cell(index: number): string;
}

/** What was done in a step of a run, counted from 1; 0 is what threads do before their first step. */
export interface SeenEvent {
  readonly step: number;
  readonly event: MonitorEvent;
}

/** A run to its end, to tell from. */
export interface Account extends Names {
  readonly events: readonly SeenEvent[];
}

/** What a monitor has seen that must not be. */
export interface Sighting {
  readonly kind: 'data-race' | 'aba' | 'bypass' | 'not-linearizable';
  /** The thread whose step it was, by its number; absent where there is no telling. */
  readonly culprit?: number;
  /** One or two sentences about a run that ends with what was seen. */
  tell(account: Account): string;
}

/** A deterministic automaton over what threads do. */
export interface Monitor {
  /** What is remembered at the start. */
  readonly initial: readonly number[];
  /** What is remembered after an event. Must not change `state`. */
  after(state: readonly number[], event: MonitorEvent): readonly number[];
  /** What the state says has happened that must not; null if nothing. */
  sighting(state: readonly number[]): Sighting | null;
}
