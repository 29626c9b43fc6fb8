/** The JSON report as a type: what programs read, and what the counterexample page shows. */
import type { Sampled } from '../checker/sampled.ts';
import type { StateGraph } from '../checker/state-graph.ts';
import type { OperationProgress, Verdict, Violation } from '../checker/verdict.ts';

/** A whole report. Field names are stable; `schema` counts changes to them. */
export interface ReportDocument {
  readonly schema: 1;
  /** The worst of the models' verdicts. */
  readonly verdict: Verdict['verdict'];
  /** The folder that files are shown relative to; null where that is not known. */
  readonly root: string | null;
  /** Which part of a run this is; null: all of it. */
  readonly shard: ShardEntry | null;
  readonly models: readonly ModelEntry[];
}

/** A part of a run: the models that one of several machines checked. */
export interface ShardEntry {
  /** Counts from 1. */
  readonly index: number;
  /** How many shards there are. */
  readonly count: number;
  /** The places of the models in the whole run, counted from 0, in order. */
  readonly models: readonly number[];
  /** How many models the whole run has. */
  readonly total: number;
  /** The same for all shards of a run, and for no other models or options. */
  readonly run: string;
}

/** One model. */
export interface ModelEntry {
  readonly name: string;
  readonly description: string | null;
  /** The file that it came from; null where there is none. */
  readonly file: string | null;
  readonly verdict: Verdict['verdict'];
  readonly bounds: Readonly<Record<string, number>>;
  readonly properties: readonly string[];
  readonly assumptions: readonly string[];
  readonly statistics: StatisticsEntry;
  readonly progress: readonly OperationProgress[];
  readonly outcomes: readonly string[];
  /** What was drawn and seen; null unless schedules were drawn at random. */
  readonly sampled: Sampled | null;
  /** Null unless it is violated. */
  readonly violation: Violation | null;
  /** What ran out, and in a sentence what was covered; null unless it is inconclusive. */
  readonly reason: string | null;
  readonly summary: string | null;
  /** Null unless it holds and its graph was asked for and is small enough. */
  readonly graph: StateGraph | null;
}

/** Interleavings are strings, because they soon outgrow what a JSON number can hold. */
export interface StatisticsEntry {
  readonly states: number;
  readonly transitions: number;
  readonly interleavings: string | null;
  readonly deadlockedInterleavings: string | null;
  readonly depth: number;
  readonly classes: number;
  readonly replays: number;
  readonly restarts: number;
  readonly bytes: number;
  readonly elapsedMs: number;
  /** In how many states partial-order reduction left threads unmoved; absent where it was not used. */
  readonly ampleStates?: number;
}
