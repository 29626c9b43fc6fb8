/** How far each tool gets in the time that all are given. */
import { plan } from '../plan.ts';
import { sized } from '../programs/size.ts';
import { median, type Row, type Tool, tools } from '../row.ts';
import { count, seconds, table, words } from './text.ts';

const shown = (row: Row): string => sized('', row).trim();

/** The largest size that was finished, and what came of the next one. */
function cell(rows: readonly Row[], program: string, tool: Tool): string {
  const climbed = rows.filter((row) => row.part === 'reach' && row.program === program && row.tool === tool);
  if (climbed.length === 0) return '–';
  const last = climbed.findLast(({ verdict }) => verdict === 'holds');
  const next = climbed.find(({ verdict }) => verdict !== 'holds');
  const finished = last
    ? `**${shown(last)}**: ${count(last.explored)} in ${seconds(median(last.seconds))}`
    : 'nothing';
  if (next === undefined) return `${finished}, the largest tried`;
  return next.verdict === 'unable' ? `${finished}; ${shown(next)}: ${next.note}` : finished;
}

/** Empty if nobody has climbed. */
export function reachTable(rows: readonly Row[]): string {
  const climbing = rows.filter(({ part }) => part === 'reach');
  if (climbing.length === 0) return '';
  const limit = Math.max(...climbing.map(({ limitSeconds }) => limitSeconds));
  const programs = plan.filter(({ program }) => climbing.some((row) => row.program === program));
  return [
    `## The largest size finished in ${limit} seconds`,
    'Every tool climbs until a size is not finished in time; the exploration alone counts. States or executions, and the time\nthey took, once.',
    table(
      ['program', 'sizes', ...tools],
      programs.map(({ program, ladder }) => [
        words(program),
        ladder.map((size) => sized('', size).trim()).join(', '),
        ...tools.map((tool) => cell(climbing, program, tool)),
      ]),
    ),
  ].join('\n\n');
}
