/** What loom makes of ten minutes. */
import { sized } from '../programs/size.ts';
import { median, type Row } from '../row.ts';
import { count, seconds, words } from './text.ts';
import { heddleRow } from './timing-tables.ts';

function line(rows: readonly Row[], row: Row): string {
  const heddle = heddleRow(rows, row.program, row);
  const beside = heddle
    ? `; heddle: ${heddle.verdict} after ${count(heddle.explored)} states in ${seconds(median(heddle.seconds))}`
    : '';
  const did = `${count(row.explored)} executions`;
  const came =
    row.verdict === 'unfinished'
      ? `not finished after ${seconds(row.limitSeconds)} and ${did}`
      : `${row.verdict} after ${seconds(median(row.seconds))} and ${did}`;
  return `- ${words(sized(row.program, row))}: loom ${came}${beside}.`;
}

/** Empty if loom was not given ten minutes. */
export function patienceLines(rows: readonly Row[]): string {
  const patient = rows.filter(({ part }) => part === 'patience');
  if (patient.length === 0) return '';
  return ['## Ten minutes for loom', patient.map((row) => line(rows, row)).join('\n')].join('\n\n');
}
