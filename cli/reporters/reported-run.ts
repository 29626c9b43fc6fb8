/** A run as reporters see it when it has ended. */
import type { CheckedModel, ShardEntry } from '../../src/report/index.ts';

export interface ReportedRun {
  readonly models: readonly CheckedModel[];
  /** The folder that files are shown relative to. */
  readonly root: string;
  /** Which part of a run this is; null: all of it. */
  readonly shard: ShardEntry | null;
}

/** All of a run, in the working folder. */
export const wholeRun = (models: readonly CheckedModel[]): ReportedRun => ({
  models,
  root: process.cwd(),
  shard: null,
});
