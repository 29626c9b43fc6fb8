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
  | 'aborted'
  | 'folded';

/** Choices that have a sign of their own, by the name of what was chosen. */
const chosen: ReadonlyMap<string, MarkerKind> = new Map([
  ['dies', 'stopped'],
  ['aborts', 'aborted'],
]);

/** In the order in which things happen: what moved the thread, then how the step leaves it. */
export function markersOf({ operation, result, cause, parked, ended }: TraceStep): readonly MarkerKind[] {
  const choice = operation === 'choose' ? chosen.get(result ?? '') : undefined;
  const moved: readonly MarkerKind[] = cause === 'step' ? (choice ? [choice] : []) : [cause];
  const left: readonly MarkerKind[] = parked ? ['park'] : ended ? [ended] : [];
  const both = [...moved, ...left];
  return both.length === 0 ? ['step'] : both;
}
