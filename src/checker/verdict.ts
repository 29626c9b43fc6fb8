/** What a check returns: plain data, ready to be printed, stored or compared. */

import type { CellContent, Moment } from './moment.ts';
import type { PropertyName } from './properties.ts';
import type { Sampled } from './sampled.ts';
import type { SourcePosition } from './source-position.ts';
import type { StateGraph } from './state-graph.ts';
import type { ViolationKind } from './violation-kinds.ts';

export type { SourcePosition, ViolationKind };

/** How much was explored. */
export interface Statistics {
  /** Distinct states of the product of the learned automata (up to symmetry, unless switched off). */
  readonly states: number;
  readonly transitions: number;
  /** Steps on the longest of the shortest paths: how deep the search went. */
  readonly depth: number;
  /**
   * How many interleavings were covered, exactly: runs of the unreduced program, told apart by which thread moved
   * when. Null where loops make them infinitely many, where the search did not finish, where there are more than 10
   * million states, where counting is off, or where partial-order reduction left some out.
   */
  readonly interleavings: { readonly completed: bigint; readonly deadlocked: bigint } | null;
  /**
   * In how many states partial-order reduction left threads unmoved, since the order of their steps makes no difference;
   * null where it was not used.
   */
  readonly ampleStates: number | null;
  /** Classes of all learned automata. */
  readonly classes: number;
  /** How often thread code was run. */
  readonly replays: number;
  /** How often a finding about a thread's code made the search start over. */
  readonly restarts: number;
  /** Bytes of the visited store and the transition log at the end. */
  readonly bytes: number;
  readonly elapsedMs: number;
}

/** A cell that a step changed. */
export interface CellChange {
  readonly cell: number;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** A change of a cell by some thread. */
export interface SeenChange {
  /** The trace step; 0: before the first one. */
  readonly step: number;
  readonly thread: string;
  readonly before: number;
  readonly after: number;
}

/** How a cell had changed, and changed back, since a thread last read it within the same operation. */
export interface ChangedBack {
  /** The trace step in which the thread had read it; 0: before the first one. */
  readonly since: number;
  readonly changes: readonly SeenChange[];
}

/** The most steps of its own that a thread takes from anywhere within an operation to its end. */
export interface OperationProgress {
  readonly operation: string;
  /** While no other thread moves. */
  readonly alone: number;
  /** Whatever the other threads do; null if nobody asked. */
  readonly contended: number | null;
}

/** One step of a counterexample. */
export interface TraceStep {
  /** Counts from 1. */
  readonly index: number;
  readonly thread: string;
  /** The `thread.operation` it belongs to, if any. */
  readonly within: string | null;
  /** What made the thread move: its own next operation, its timeout, or a spurious wakeup. */
  readonly cause: 'step' | 'timeout' | 'spurious';
  /** The operation's name, such as `compareExchange`. */
  readonly operation: string;
  /** Null where the operation has no cell. */
  readonly cell: number | null;
  /** The cell's name, null where there is none. */
  readonly cellName: string | null;
  /** The whole operation, such as `compareExchange(lock, 0, 1)`. */
  readonly text: string;
  /** What the operation returned, such as `0` or `not-equal`; null where it returned nothing or the thread parked. */
  readonly result: string | null;
  /** Whether the thread is parked after this step. */
  readonly parked: boolean;
  /** Threads that this step woke. */
  readonly woke: readonly string[];
  /** Cells changed by the step and the plain writes after it. */
  readonly changes: readonly CellChange[];
  /** What a comparison in this step did not notice: its cell had changed and changed back; null if it had not. */
  readonly changedBack: ChangedBack | null;
  /** Plain accesses that belong to this step, as text. */
  readonly plain: readonly string[];
  /** How the thread ended right after this step, if it did. */
  readonly ended: 'finished' | 'failed' | null;
  /** Whether another thread that could have gone on was interrupted for this step. */
  readonly preempts: boolean;
  /** The line of the model or the primitive that did it. */
  readonly source: SourcePosition | null;
}

/** A notify on a cell. */
export interface Notified {
  /** The trace step. */
  readonly step: number;
  readonly thread: string;
  /** How many threads it woke, and which. */
  readonly woken: number;
  readonly whom: readonly string[];
}

/** A thread that sleeps at the end of a counterexample. */
export interface Sleeper {
  readonly thread: string;
  readonly within: string | null;
  readonly cell: number;
  readonly cellName: string;
  readonly expected: number;
  /** The trace step at which it parked. */
  readonly parkedAt: number;
  /** Whether it would complete its operation if it were woken now: then its wakeup was lost. */
  readonly wouldProceed: boolean;
  /** The last notify on its cell before it parked, by trace step, and how many that woke. */
  readonly notifiedBefore: Notified | null;
  /** The last notify on its cell after it parked (which woke others). */
  readonly notifiedAfter: Notified | null;
}

/** Where a thread stands at the end of a counterexample, and what that does to others. */
export interface Standing {
  readonly thread: string;
  /** `racing`: its next step races. `stopped`: it may stay where it is for ever. `blocked`: it never gets on. */
  readonly role: 'racing' | 'stopped' | 'blocked';
  /** The `thread.operation` in progress, if any. */
  readonly within: string | null;
  /** What it does next (or the wait in which it is parked), such as `store(lock, 0)`. */
  readonly next: string;
  readonly source: SourcePosition | null;
  /** The threads that would get on if this one went on alone. */
  readonly blocks: readonly string[];
}

/** A call of the object under test: what it was given and what it returned, and when. */
export interface HistoryCall {
  readonly thread: string;
  readonly name: string;
  /** As text, such as `1`. */
  readonly args: readonly string[];
  /** As text; null if it returned nothing, or has not returned. */
  readonly result: string | null;
  /** The trace step right before which it began. */
  readonly invoked: number;
  /** The trace step right after which it returned; null if it has not. */
  readonly responded: number | null;
  /** Whether no order of the calls explains that it returned this. */
  readonly unexplained: boolean;
}

/** A run that breaks a property. */
export interface Violation {
  readonly kind: ViolationKind;
  /** One sentence. */
  readonly summary: string;
  readonly steps: readonly TraceStep[];
  /** What every cell holds before the first step. */
  readonly memory: readonly CellContent[];
  /** How things stand after each step; the first one: before any. */
  readonly moments: readonly Moment[];
  /** The trace step with which a loop begins that the run goes round in for ever; null if it ends. */
  readonly loop: number | null;
  /** The threads that matter at the end of the run, for violations that are about where threads stand. */
  readonly standing: readonly Standing[];
  /** Steps that interrupted a thread which could have gone on. */
  readonly preemptions: number;
  readonly sleepers: readonly Sleeper[];
  /** The calls in the order in which they began, where linearizability was looked for. */
  readonly history: readonly HistoryCall[];
  /** What was thrown, for assertions and exceptions. */
  readonly error: { readonly name: string; readonly message: string } | null;
  /** Every thread by name, in order. */
  readonly threads: readonly string[];
  /** Replays this very run: see `replay`. */
  readonly token: string;
}

interface Checked {
  readonly model: string;
  readonly description: string | null;
  readonly bounds: Readonly<Record<string, number>>;
  /** What was checked besides what always is. */
  readonly properties: readonly (PropertyName | 'crash-tolerance')[];
  /** What the verdict rests on. */
  readonly assumptions: readonly string[];
  readonly statistics: Statistics;
  /** How many steps operations take, where obstruction-freedom or wait-freedom was asked for and found; else empty. */
  readonly progress: readonly OperationProgress[];
  /** The distinct observations of finished runs, as JSON texts in order; empty if the model observes nothing. */
  readonly outcomes: readonly string[];
  /** What was drawn and seen, if schedules were drawn at random; absent if all were to be explored. */
  readonly sampled?: Sampled;
}

/** True of every interleaving within the bounds. */
export interface Holds extends Checked {
  readonly verdict: 'holds';
  /** All states and steps, where they were asked for and are few enough; else null. */
  readonly graph: StateGraph | null;
}

/** Not true of at least one interleaving: this one. */
export interface Violated extends Checked {
  readonly verdict: 'violated';
  readonly violation: Violation;
  /** That a shorter run may show the same, since a limit kept all shorter ones from being looked at; absent otherwise. */
  readonly mayBeShorter?: true;
}

/** Not known: a budget was used up before every interleaving had been covered, or only a sample was to be. */
export interface Inconclusive extends Checked {
  readonly verdict: 'inconclusive';
  readonly reason: 'states' | 'memory' | 'time' | 'aborted' | 'sampled';
  /** One sentence: what ran out and what was covered. */
  readonly summary: string;
}

export type Verdict = Holds | Violated | Inconclusive;
