/** Who finds the seeded bugs: the programs do check something. */
import { plan } from '../plan.ts';
import { sized } from '../programs/size.ts';
import { median, type Row } from '../row.ts';
import { count, seconds, table, words } from './text.ts';

const columns = [
  ['heddle', 'default'],
  ['SPIN', 'default'],
  ['loom', 'exhaustive'],
  ['loom', 'preemptions-3'],
  ['loom', 'preemptions-2'],
  ['shuttle', 'random'],
] as const;

function cell(row: Row | undefined): string {
  if (row === undefined) return '–';
  const figures = `${count(row.explored)}, ${seconds(median(row.seconds))}`;
  if (row.verdict === 'violated') return `found: ${figures}`;
  return row.verdict === 'holds' ? `**missed**: ${figures}` : `not within ${row.limitSeconds} s`;
}

/** Empty if no bugs were looked for. */
export function bugTable(rows: readonly Row[]): string {
  const looked = rows.filter(({ part }) => part === 'bugs');
  if (looked.length === 0) return '';
  const programs = plan.filter(({ program }) => looked.some((row) => row.program === program));
  return [
    '## Seeded bugs',
    'Every program with one line gone wrong (which one, its head says): states or executions until it was found. heddle\nsearches breadth first, for the shortest counterexample; the others stop at the first they meet.',
    table(
      ['program', ...columns.map(([tool, setting]) => `${tool}, ${setting.replace('-', ' ')}`)],
      programs.map(({ program, seededAt }) => [
        words(sized(program, seededAt)),
        ...columns.map(([tool, setting]) =>
          cell(looked.find((row) => row.program === program && row.tool === tool && row.setting === setting)),
        ),
      ]),
    ),
  ].join('\n\n');
}
