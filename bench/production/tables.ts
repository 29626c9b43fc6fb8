/** Rows and judgements as Markdown tables, which are readable in a terminal too. */
import type { Judgement } from './criteria.ts';
import { type Row, ratio } from './row.ts';

/** Three significant digits, in the unit that suits. */
export function duration(nanoseconds: number): string {
  const [value, unit] =
    nanoseconds < 1e3
      ? [nanoseconds, 'ns']
      : nanoseconds < 1e6
        ? [nanoseconds / 1e3, 'µs']
        : [nanoseconds / 1e6, 'ms'];
  return `${Number(value.toPrecision(3))} ${unit}`;
}

/** A Markdown table whose columns are padded: all but the first to the right. */
export function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]!.length)),
  );
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [head.map(pad), rule, ...lines.map((line) => line.map(pad))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const percent = (part = Number.NaN): string => `${(part * 100).toFixed(0)} %`;

/** All contenders of a scenario; ratios are to the first. */
export function scenarioTable(rows: readonly Row[]): string {
  const [first] = rows;
  const hasWaits = rows.some(({ waits }) => waits);
  const hasWaited = rows.some(({ waited }) => waited !== undefined);
  const waitedHead = hasWaited ? ['had to wait', 'fewest'] : [];
  const waitsHead = hasWaits ? ['99 % wait at most', '99.9 %', 'most overtakings'] : [];
  const head = ['contender', 'each', 'times as long as the first', ...waitedHead, ...waitsHead];
  const lines = rows.map((row) => {
    const line = [row.contender, duration(row.nanoseconds), `${ratio(row, first!).toFixed(2)}`];
    if (hasWaited) line.push(percent(row.waited), percent(row.fewest));
    if (!hasWaits) return line;
    const { p99, p999, mostOvertakings } = row.waits!;
    return [...line, duration(p99 * 1000), duration(p999 * 1000), `${mostOvertakings}`];
  });
  return table(head, lines);
}

/** Each scenario of each runtime with its table, in the order in which they were measured. */
export function scenarioTables(rows: readonly Row[]): string {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const title = `${row.scenario} (${row.runtime})`;
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return [...groups].map(([title, group]) => `### ${title}\n\n${scenarioTable(group)}`).join('\n\n');
}

const figure = (ratio: number): string => ratio.toFixed(2);

export function judgementTable(judgements: readonly Judgement[]): string {
  const lines = judgements.map(({ claim, ratio, middle, verdict }) => [
    claim,
    ratio === null ? '–' : figure(ratio),
    middle === null ? '–' : middle.map(figure).join(' to '),
    verdict,
  ]);
  return table(['criterion', 'times as long', 'half of the rounds', 'is'], lines);
}
