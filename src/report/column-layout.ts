/** A counterexample as a table with one column per thread: the layout for a few threads. */
import { match } from 'ts-pattern';
import { type CellLines, type Column, GAP, lightTable, widestOf } from './light-table.ts';
import { type Margin, marginChoices, widthOf } from './margins.ts';
import type { Paint } from './palette.ts';
import type { Mark, TraceRows } from './trace-rows.ts';

const LEAST_THREAD_WIDTH = 16;
const STEP_WIDTH = 4;

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
  const fitted = arrange(marginChoices(trace.rows, width), natural, width);
  if (!fitted || (lines === 'unbroken' && fitted.threads !== natural)) return null;
  const columns: Column[] = [
    { head: 'step', width: STEP_WIDTH, alignment: 'right' },
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

interface Fitted {
  readonly margins: readonly Margin[];
  readonly threads: readonly number[];
}

/** The first margins beside which no thread must be broken; else the last, with the widest threads made narrower. */
function arrange(
  choices: readonly (readonly Margin[])[],
  natural: readonly number[],
  width: number,
): Fitted | null {
  const roomBeside = (margins: readonly Margin[]): number =>
    width - STEP_WIDTH - 2 - widthOf(margins) - natural.length * GAP;
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
