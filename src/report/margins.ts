/** The columns to the right of the threads: what a step changed in memory, and the line of source that did it. */
import { type CellLines, GAP, widestOf } from './light-table.ts';
import type { TraceRow } from './trace-rows.ts';

/** One of these columns. */
export interface Margin {
  readonly head: string;
  readonly width: number;
  readonly cellOf: (row: TraceRow) => CellLines;
}

const WIDEST = 26;
/** What part of the table such a column may take up. */
const WIDEST_SHARE = 0.22;

/** The most columns that a margin takes up in a table as wide as that: what is wider is broken. */
export const roomOf = (width: number): number => Math.min(WIDEST, Math.floor(width * WIDEST_SHARE));

/**
 * The choices, the roomiest first: memory and source beside each other, or below each other in one column. Where no step
 * has a source, there is no column for it.
 */
export function marginChoices(rows: readonly TraceRow[], width: number): readonly Margin[][] {
  const most = roomOf(width);
  const margin = (head: string, cellOf: Margin['cellOf']): Margin => ({
    head,
    width: Math.max(head.length, Math.min(widestOf(rows.map(cellOf)), most)),
    cellOf,
  });
  if (rows.every(({ source }) => source === null)) return [[margin('memory', changesOf)]];
  return [
    [margin('memory', changesOf), margin('source', sourceOf)],
    [margin('memory, source', (row) => [...changesOf(row), ...sourceOf(row)])],
  ];
}

/** The columns that some margins take up, gaps included. */
export const widthOf = (margins: readonly Margin[]): number =>
  margins.reduce((sum, margin) => sum + margin.width + GAP, 0);

const changesOf = (row: TraceRow): CellLines => row.changes.map((text) => ({ tone: 'plain', text }));

const sourceOf = (row: TraceRow): CellLines => (row.source ? [{ tone: 'dim', text: row.source }] : []);
