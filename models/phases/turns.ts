/** Who must not be overtaken in the models of a phase, and which cells of its queue hold references. */
import type { QueueChoice } from 'heddle/algorithms';
import type { BypassRule, ReferenceRule } from 'heddle/checker';

/**
 * Whoever sleeps has its place in the queue, and nobody who comes later gets in front of it.
 *
 * In phases 0 and 1 a thread may also sleep on its way to its place, on the mutex around the queue, where no order is
 * promised: only sleeping on what a waiter is told by counts.
 *
 * @param bound With several permits about, one that was granted its own and not told yet may see others come and go: each
 *   of them holds one of the other permits. So with that many permits at a time, one fewer may overtake.
 */
export const inTurn = (operation: string, bound = 0): BypassRule => ({
  operation,
  bound,
  waitsOn: /\b(state|entry|told)\b/,
});

/**
 * Phase 2: the positions, and the links between blocks. Phase 3: the links between nodes, and where the last one is likely
 * to be; in front of the first node, 0 says that there is none. What lies behind a mutex nobody compares.
 */
export function referencesOf(queue: QueueChoice): { readonly references?: ReferenceRule } {
  if (queue === 'phase2') return { references: { cells: /\b(head|tail|link)\b/ } };
  if (queue === 'phase3') return { references: { cells: /\b(next|before|last)\b/, none: 0 } };
  return {};
}
