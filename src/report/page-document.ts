/** What the counterexample page shows: the JSON report, and the code that it names. Plain data, ready to be stored. */
import type { ReportDocument } from './report-document.ts';

export interface PageDocument extends ReportDocument {
  readonly sources: readonly SourceExcerpt[];
}

/** Consecutive lines of a file. */
export interface SourceExcerpt {
  readonly file: string;
  /** The number of the first line, from 1. */
  readonly from: number;
  readonly lines: readonly string[];
}
