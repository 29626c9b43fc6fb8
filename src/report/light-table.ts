/** A table with hairlines between its columns and one below its head. */
import CliTable from 'cli-table3';
import type { Line, Paint } from './palette.ts';
import { wrap } from './wrap.ts';

/** The content of one cell, a line each. */
export type CellLines = readonly Line[];

/** A column: its head, and how wide its content may become. */
export interface Column {
  readonly head: string;
  readonly width: number;
  readonly alignment?: 'left' | 'right';
}

const BORDERS = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', right: '', 'right-mid': '' },
  ...{ mid: '─', 'mid-mid': '┼', middle: '│' },
};

/** What lies between two columns: a space, the hairline, a space. */
export const GAP = 3;

/** The table as text, without spaces at the ends of its lines. */
export function lightTable(columns: readonly Column[], rows: readonly CellLines[][], paint: Paint): string {
  const table = new CliTable({
    head: columns.map(({ head, width }) =>
      wrap(head, width, '')
        .map((text) => paint('strong', text))
        .join('\n'),
    ),
    colAligns: columns.map(({ alignment }) => alignment ?? 'left'),
    chars: BORDERS,
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) table.push(row.map((cell, index) => cellText(cell, columns[index]!.width, paint)));
  return table.toString().replace(/ +$/gm, '');
}

const cellText = (cell: CellLines, width: number, paint: Paint): string =>
  cell.flatMap(({ tone, text }) => wrap(text, width).map((line) => paint(tone, line))).join('\n');

/** The longest line of some cells. */
export const widestOf = (cells: readonly CellLines[]): number =>
  Math.max(0, ...cells.flatMap((cell) => cell.map(({ text }) => text.length)));
