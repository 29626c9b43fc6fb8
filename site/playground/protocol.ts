/** What the page and the worker that checks say to each other. */

import type { Verdict } from 'heddle/checker';
import type { PageDocument } from '../../src/report/page-document.ts';

/** What the page asks for. */
export type Request =
  | { readonly kind: 'check'; readonly text: string; readonly timeLimitMs: number }
  | { readonly kind: 'stop' };

/** How far a check has come. */
export interface CheckProgress {
  readonly model: string;
  readonly states: number;
  readonly frontier: number;
  readonly elapsedMs: number;
}

/** What the worker says. */
export type Answer =
  | { readonly kind: 'progress'; readonly progress: CheckProgress }
  | { readonly kind: 'finished'; readonly report: Report }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Why a text could not be checked. */
export interface Refusal {
  readonly message: string;
  /** The line of the text that is to blame, from 1; null if unknown. */
  readonly line: number | null;
}

/** What came out of checking all models of a text. */
export interface Report {
  readonly verdict: Verdict['verdict'];
  readonly document: PageDocument;
}
