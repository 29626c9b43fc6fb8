/** The signs that a step leaves on its thread's lane. */
import type { TraceStep } from '../../src/checker/verdict.ts';

export type MarkerKind =
  | 'step'
  | 'park'
  | 'woken'
  | 'timeout'
  | 'spurious'
  | 'finished'
  | 'failed'
  | 'stopped'
  | 'folded';

/** In the order in which things happen: what moved the thread, then how the step leaves it. */
export function markersOf({ cause, parked, ended }: TraceStep): readonly MarkerKind[] {
  const moved: readonly MarkerKind[] = cause === 'step' ? [] : [cause];
  const left: readonly MarkerKind[] = parked ? ['park'] : ended ? [ended] : [];
  const both = [...moved, ...left];
  return both.length === 0 ? ['step'] : both;
}
