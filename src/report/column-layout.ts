/** A counterexample as a table with one column per thread: the layout for a few threads. */
import { match } from 'ts-pattern';
import { type CellLines, type Column, GAP, lightTable, widestOf } from './light-table.ts';
import type { Paint } from './palette.ts';
import type { Mark, TraceRow, TraceRows } from './trace-rows.ts';

const LEAST_THREAD_WIDTH = 16;
const WIDEST_MARGIN = 26;

/** The table; null if the threads do not fit beside each other (`unbroken`: each operation on one line). */
export function columnLayout(
  trace: TraceRows,
  width: number,
  paint: Paint,
  lines: 'unbroken' | 'broken',
): string | null {
  const threadCells = trace.threads.map((_, thread) => [
    ...trace.rows.map((row) => (row.mover === thread ? row.lines : markLines(row.marks[thread]!))),
    endLines(trace.atTheEnd[thread]!),
  ]);
  const natural = threadCells.map((cells, thread) =>
    Math.max(widestOf(cells), trace.threads[thread]!.length),
  );
  const fitted = arrange(marginsOf(trace), natural, width);
  if (!fitted || (lines === 'unbroken' && fitted.threads !== natural)) return null;
  const columns: Column[] = [
    { head: 'step', width: 4, alignment: 'right' },
    ...trace.threads.map((head, thread) => ({ head, width: fitted.threads[thread]! })),
    ...fitted.margins.map(({ head, width: margin }) => ({ head, width: margin })),
  ];
  const rows = [...trace.rows, null].map((row, index) => [
    plainCell(row ? String(row.index) : 'end'),
    ...threadCells.map((cells) => cells[index]!),
    ...fitted.margins.map(({ cellOf }) => (row ? cellOf(row) : [])),
  ]);
  return lightTable(columns, rows, paint);
}

/** A column to the right of the threads. */
interface Margin {
  readonly head: string;
  readonly width: number;
  readonly cellOf: (row: TraceRow) => CellLines;
}

const changesOf = (row: TraceRow): CellLines => row.changes.flatMap(plainCell);
const sourceOf = (row: TraceRow): CellLines => (row.source ? [{ tone: 'dim', text: row.source }] : []);

/** The margins, the roomiest choice first: memory and source beside each other, or in one column. */
function marginsOf({ rows }: TraceRows): Margin[][] {
  const margin = (head: string, cellOf: (row: TraceRow) => CellLines): Margin => {
    const width = Math.max(head.length, Math.min(widestOf(rows.map(cellOf)), WIDEST_MARGIN));
    return { head, width, cellOf };
  };
  return [
    [margin('memory', changesOf), margin('source', sourceOf)],
    [margin('memory, source', (row) => [...changesOf(row), ...sourceOf(row)])],
  ];
}

interface Fitted {
  readonly margins: readonly Margin[];
  readonly threads: readonly number[];
}

/** The first margins beside which no thread must be broken; else the last, with the widest threads made narrower. */
function arrange(choices: readonly Margin[][], natural: readonly number[], width: number): Fitted | null {
  const roomBeside = (margins: readonly Margin[]): number =>
    width - 6 - margins.reduce((sum, margin) => sum + margin.width + GAP, 0) - natural.length * GAP;
  const total = natural.reduce((sum, column) => sum + column, 0);
  const roomy = choices.find((margins) => total <= roomBeside(margins));
  if (roomy) return { margins: roomy, threads: natural };
  const margins = choices.at(-1)!;
  const threads = narrow(natural, roomBeside(margins));
  const isTooNarrow = threads.some(
    (column, thread) => column < Math.min(LEAST_THREAD_WIDTH, natural[thread]!),
  );
  return isTooNarrow ? null : { margins, threads };
}

/** Takes from the widest columns until all fit into `room`. */
function narrow(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  for (let excess = widths.reduce((sum, column) => sum + column, 0) - room; excess > 0; excess--) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = widths[widest]! - 1;
  }
  return widths;
}

const plainCell = (text: string): CellLines => [{ tone: 'plain', text }];

const markLines = (mark: Mark): CellLines =>
  match(mark)
    .with('interrupted', (): CellLines => [{ tone: 'warning', text: '‖ interrupted' }])
    .with('woken', (): CellLines => [{ tone: 'good', text: '↑ woken' }])
    .with('asleep', (): CellLines => [{ tone: 'dim', text: 'z' }])
    .with('moves', 'finished', 'failed', 'idle', () => [])
    .exhaustive();

const endLines = (mark: Mark): CellLines =>
  match(mark)
    .with('asleep', (): CellLines => [{ tone: 'bad', text: 'asleep' }])
    .with('finished', (): CellLines => [{ tone: 'dim', text: 'finished' }])
    .with('failed', (): CellLines => [{ tone: 'bad', text: 'failed' }])
    .with('moves', 'interrupted', 'woken', 'idle', () => [])
    .exhaustive();
