/** What goes between the process that hands out work and those that do it. */

/** So many random programs of one sort, told by a seed: what is drawn does not depend on who draws it. */
export interface Job {
  readonly subject: string;
  readonly seed: number;
  readonly count: number;
}

/** A smallest program on which checker and enumerator disagree. */
export interface Disagreement {
  readonly text: string;
  /** What they disagree on. */
  readonly sentences: readonly string[];
  /** A test that fails. */
  readonly code: string;
}

/** From a worker: one program more is done, or the job is. */
export type Report =
  | { readonly kind: 'progress' }
  | { readonly kind: 'done'; readonly found: readonly Disagreement[] };
