/** A counterexample as a table with one narrow lane per thread: the layout for many threads. */
import { match } from 'ts-pattern';
import { type CellLines, type Column, GAP, lightTable, widestOf } from './light-table.ts';
import type { Paint } from './palette.ts';
import type { Mark, TraceRow, TraceRows } from './trace-rows.ts';

const LEAST_OPERATION_WIDTH = 24;
const WIDEST_MARGIN = 26;
const LEGEND = '● moves   ‖ is interrupted   z sleeps   ↑ is woken   ■ has finished   ✗ has failed';

/** The table, and below it what its signs mean. */
export function laneLayout({ threads, rows, atTheEnd }: TraceRows, width: number, paint: Paint): string {
  const cells = [
    ...rows.map((row) => rowCells(row, threads[row.mover]!)),
    [text('end'), lanes(atTheEnd), [], [], [], []],
  ];
  const widths = cells[0]!.map((_, column) => widestOf(cells.map((row) => row[column]!)));
  const columns = columnsOf(
    ['step', numbers(threads.length), 'thread', 'operation', 'memory', 'source'],
    widths,
    width,
  );
  const names = threads.map((thread, index) => `${index + 1} ${thread}`).join('   ');
  return [lightTable(columns, cells, paint), '', paint('dim', ` ${names}`), paint('dim', ` ${LEGEND}`)].join(
    '\n',
  );
}

const rowCells = (row: TraceRow, thread: string): CellLines[] => [
  text(String(row.index)),
  lanes(row.marks),
  text(thread),
  row.lines,
  row.changes.flatMap(text),
  row.source ? [{ tone: 'dim', text: row.source }] : [],
];

/** The columns; the operations take what room the others leave. */
function columnsOf(heads: readonly string[], widths: readonly number[], width: number): Column[] {
  const bounded = heads.map((head, column) => {
    const widest = column > 3 ? WIDEST_MARGIN : Number.POSITIVE_INFINITY;
    return Math.max(head.length, Math.min(widths[column]!, widest));
  });
  const excess = bounded.reduce((sum, column) => sum + column + GAP, 0) - GAP + 2 - width;
  return heads.map((head, column) => {
    const isOperation = head === 'operation' && excess > 0;
    const fitted = isOperation
      ? Math.max(bounded[column]! - excess, LEAST_OPERATION_WIDTH)
      : bounded[column]!;
    return { head, width: fitted, alignment: column === 0 ? 'right' : 'left' };
  });
}

const text = (content: string): CellLines => [{ tone: 'plain', text: content }];

const lanes = (marks: readonly Mark[]): CellLines =>
  text(
    marks
      .map(signOf)
      .map((sign, lane) => sign.padEnd(String(lane + 1).length))
      .join(' '),
  );

const numbers = (count: number): string => Array.from({ length: count }, (_, lane) => lane + 1).join(' ');

const signOf = (mark: Mark): string =>
  match(mark)
    .with('moves', () => '●')
    .with('interrupted', () => '‖')
    .with('asleep', () => 'z')
    .with('woken', () => '↑')
    .with('finished', () => '■')
    .with('failed', () => '✗')
    .with('idle', () => '·')
    .exhaustive();
