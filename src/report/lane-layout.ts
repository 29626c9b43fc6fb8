/** A counterexample as a table with one narrow lane per thread: the layout for many threads. */
import { match } from 'ts-pattern';
import { type CellLines, type Column, GAP, lightTable, widestOf } from './light-table.ts';
import { type Margin, marginChoices, widthOf } from './margins.ts';
import type { Paint } from './palette.ts';
import type { Mark, TraceRows } from './trace-rows.ts';
import { wrapList } from './wrap.ts';

const LEAST_OPERATION_WIDTH = 24;
const LEGEND = ['● moves', '‖ is interrupted', 'z sleeps', '↑ is woken', '■ has finished', '✗ has failed'];

/** The table, and below it what its signs mean. */
export function laneLayout({ threads, rows, atTheEnd }: TraceRows, width: number, paint: Paint): string {
  const cells = [
    ...rows.map((row) => [text(String(row.index)), lanes(row.marks), text(threads[row.mover]!), row.lines]),
    [text('end'), lanes(atTheEnd), [], []],
  ];
  const heads = ['step', threads.map((_, lane) => lane + 1).join(' '), 'thread', 'operation'];
  const { columns, margins } = arrange(heads, cells, marginChoices(rows, width), width);
  const whole = cells.map((row, index) => [
    ...row,
    ...margins.map(({ cellOf }) => (rows[index] ? cellOf(rows[index]) : [])),
  ]);
  const names = threads.map((thread, lane) => `${lane + 1} ${thread}`);
  const legend = [names, LEGEND].flatMap((entries) => wrapList(entries, width - 2, ''));
  return [lightTable(columns, whole, paint), '', ...legend.map((line) => paint('dim', `  ${line}`))].join(
    '\n',
  );
}

/** The columns: the operations take what room is left; the margins share one column if it is too little. */
function arrange(
  heads: readonly string[],
  cells: readonly CellLines[][],
  choices: readonly (readonly Margin[])[],
  width: number,
): { readonly columns: readonly Column[]; readonly margins: readonly Margin[] } {
  const natural = heads.map((head, column) =>
    Math.max(head.length, widestOf(cells.map((row) => row[column]!))),
  );
  const [step = 0, lane = 0, thread = 0, operation = 0] = natural;
  const roomBeside = (margins: readonly Margin[]): number =>
    width - 2 - step - lane - thread - 3 * GAP - widthOf(margins);
  const margins = choices.find((some) => roomBeside(some) >= LEAST_OPERATION_WIDTH) ?? choices.at(-1)!;
  const room = Math.max(roomBeside(margins), LEAST_OPERATION_WIDTH);
  const widths = [step, lane, thread, Math.min(operation, room)];
  const columns = heads.map((head, column): Column => {
    return { head, width: widths[column]!, alignment: column === 0 ? 'right' : 'left' };
  });
  return { columns: [...columns, ...margins], margins };
}

const text = (content: string): CellLines => [{ tone: 'plain', text: content }];

const lanes = (marks: readonly Mark[]): CellLines =>
  text(marks.map((mark, lane) => signOf(mark).padEnd(String(lane + 1).length)).join(' '));

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
