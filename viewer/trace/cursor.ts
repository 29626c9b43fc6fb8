/** Where a reader stands in a run, and where a key takes them. */
import type { TraceRow } from './trace-rows.ts';

/** What a reader may ask for. */
export type Move = 'first' | 'back' | 'forward' | 'last';

/** The row that shows a step; -1 for 0, the time before all steps. */
export const rowOf = (rows: readonly TraceRow[], step: number): number =>
  rows.findIndex(({ first, last }) => first <= step && step <= last);

/** The step to go to: rows are gone through one by one, however many steps they fold. */
export function moved(rows: readonly TraceRow[], step: number, move: Move): number {
  const row = rowOf(rows, step);
  const target = { first: -1, back: row - 1, forward: row + 1, last: rows.length - 1 }[move];
  return rows[Math.min(target, rows.length - 1)]?.last ?? 0;
}

const keys: ReadonlyMap<string, Move> = new Map([
  ['ArrowLeft', 'back'],
  ['ArrowUp', 'back'],
  ['k', 'back'],
  ['ArrowRight', 'forward'],
  ['ArrowDown', 'forward'],
  ['j', 'forward'],
  ['Home', 'first'],
  ['End', 'last'],
]);

/** What a key asks for; null if it is none of these. */
export const moveFor = (key: string): Move | null => keys.get(key) ?? null;
