/** How long a check may take within a test, so that the test can still tell what was covered. */
import type { MatcherState } from 'vitest';

/** What is kept for telling. */
const RESERVE_MS = 500;
const LEAST_MS = 1;

/** The time limit for a check that begins now; none where the test has no timeout. */
export function timeLeft({ task }: Pick<MatcherState, 'task'>): { readonly timeLimitMs?: number } {
  const began = task?.result?.startTime;
  if (!task || began === undefined || !Number.isFinite(task.timeout) || task.timeout <= 0) return {};
  const left = task.timeout - (Date.now() - began) - RESERVE_MS;
  return { timeLimitMs: Math.max(left, LEAST_MS) };
}
