/** A run as reporters see it when it has ended. */
import type { CheckedModel } from '../../src/report/index.ts';

export interface ReportedRun {
  readonly models: readonly CheckedModel[];
  /** The folder that files are shown relative to. */
  readonly root: string;
}
