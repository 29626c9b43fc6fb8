/** An assertion about a model that failed. */
import { AssertionError } from 'node:assert';
import type { Verdict } from '../checker/verdict.ts';

/** What was asserted. */
export interface Asserted {
  /** The story, or why nothing can be said. */
  readonly message: string;
  /** What the checker found; null where it could not be asked. */
  readonly verdict: Verdict | null;
}

/**
 * Thrown by {@link assertHolds} and {@link assertViolated}. The message tells the story as `heddle check` does; `verdict`
 * is the same as data.
 */
export class ModelAssertionError extends AssertionError {
  readonly verdict: Verdict | null;

  // Neither `actual` nor `expected`: runners would show a difference of two words below the story.
  constructor({ message, verdict }: Asserted) {
    super({ message });
    this.verdict = verdict;
  }
}
