/** The times, a table for each program and size. */
import { isExhaustive } from '../contenders.ts';
import { plan } from '../plan.ts';
import { type Size, sized } from '../programs/size.ts';
import { median, type Row, tools } from '../row.ts';
import { count, seconds, table, times, verdict, words } from './text.ts';

const head = [
  'contender',
  'verdict',
  'states or executions',
  'exploration',
  "× heddle's",
  "× heddle's, warm",
  'processor',
  'besides',
  'memory',
];

/** SPIN says hundredths of a second; below this it says too little to be divided by. */
export const LEAST_SECONDS_OF_SPIN = 0.05;

const isSame = (left: Size, right: Size): boolean =>
  left.threads === right.threads && left.rounds === right.rounds && left.permits === right.permits;

/** The timed rows of one program at one size. */
export const timedRows = (rows: readonly Row[], program: string, size: Size): readonly Row[] =>
  rows
    .filter((row) => row.part === 'timings' && row.program === program && isSame(row, size))
    .sort((left, right) => tools.indexOf(left.tool) - tools.indexOf(right.tool));

/** What others are compared with: heddle as it comes. loom's and shuttle's own mutex is beside heddle's futex mutex. */
export const heddleRow = (rows: readonly Row[], program: string, size: Size): Row | undefined =>
  timedRows(rows, program === 'mutex' ? 'futex-mutex' : program, size).find(
    ({ tool, setting }) => tool === 'heddle' && setting === 'default',
  );

/** How many times as long as `beside`; at least that if it was not finished. */
function ratio(row: Row, beside: number | undefined): string {
  const taken = median(row.seconds);
  if (beside === undefined || Number.isNaN(beside) || row.verdict === 'unable') return '–';
  if (row.tool === 'SPIN' && taken < LEAST_SECONDS_OF_SPIN) return '–';
  return `${row.verdict === 'unfinished' ? '> ' : ''}${times(taken / beside)}`;
}

function cells(row: Row, heddle: Row | undefined): string[] {
  const bound = isExhaustive(row) ? '' : ', not exhaustive';
  return [
    `${row.tool}, ${row.setting.replace('-', ' ')}`,
    `${verdict(row)}${row.verdict === 'holds' ? bound : ''}`,
    count(row.explored),
    row.verdict === 'unfinished' ? `> ${seconds(row.limitSeconds)}` : seconds(median(row.seconds)),
    ratio(row, heddle && median(heddle.seconds)),
    ratio(row, heddle && median(heddle.warmSeconds)),
    seconds(median(row.processorSeconds)),
    row.besidesSeconds === null ? '?' : seconds(row.besidesSeconds),
    row.megabytes === null ? '?' : `${count(row.megabytes)} MiB`,
  ];
}

function section(rows: readonly Row[], program: string, size: Size): string {
  const timed = timedRows(rows, program, size);
  if (timed.length === 0) return '';
  const heddle = heddleRow(rows, program, size);
  const warm =
    heddle && heddle.warmSeconds.length > 0 ? ` heddle, warm: ${seconds(median(heddle.warmSeconds))}.` : '';
  const turns = Math.max(...timed.map((row) => row.seconds.length));
  return [
    `### ${words(sized(program, size))}`,
    `Medians of ${turns} turns for whatever was quick.${warm}`,
    table(
      head,
      timed.map((row) => cells(row, heddle)),
    ),
  ].join('\n\n');
}

/** Empty if nothing was timed. */
export function timingTables(rows: readonly Row[]): string {
  const sections = plan.flatMap(({ program, timed }) => timed.map((size) => section(rows, program, size)));
  const measured = sections.filter((each) => each !== '');
  return measured.length === 0 ? '' : ['## Times', ...measured].join('\n\n');
}
