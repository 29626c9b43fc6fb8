/** What heddle claims about itself beside its peers, and whether the figures bear it out. */
import { plan, size } from '../plan.ts';
import { type Size, sized } from '../programs/size.ts';
import { median, type Row } from '../row.ts';
import { seconds, table, times, words } from './text.ts';
import { heddleRow, timedRows } from './timing-tables.ts';

export interface Criterion {
  readonly claim: string;
  readonly measured: string;
  readonly verdict: 'met' | 'not met' | 'not measured';
}

const judged = (claim: string, measured: string, isMet: boolean): Criterion => ({
  claim,
  measured,
  verdict: isMet ? 'met' : 'not met',
});

/** At most half of SPIN's time, where SPIN is at its best. */
function besideSpin(rows: readonly Row[]): Criterion {
  const at = size('4x3');
  const claim = "futex mutex 4x3: at most half the time of SPIN's best setting";
  const heddle = heddleRow(rows, 'futex-mutex', at);
  const spins = timedRows(rows, 'futex-mutex', at).filter(
    ({ tool, verdict }) => tool === 'SPIN' && verdict === 'holds',
  );
  if (heddle === undefined || spins.length === 0) return { claim, measured: '–', verdict: 'not measured' };
  const best = Math.min(...spins.map((row) => median(row.seconds)));
  const leastProcessor = Math.min(...spins.map((row) => median(row.processorSeconds)));
  const [cold, warm] = [median(heddle.seconds), median(heddle.warmSeconds)];
  return judged(
    claim,
    `${seconds(cold)} (warm ${seconds(warm)}) beside ${seconds(best)}: ${times(cold / best)} (warm ${times(warm / best)}); ` +
      `of processor time ${times(median(heddle.processorSeconds) / leastProcessor)}`,
    cold <= best / 2,
  );
}

const AS_LITTLE = 1000;

/** What a run takes at least; of one that was cut off only the time that the processor gave it counts. */
const leastSeconds = ({ verdict, seconds, processorSeconds }: Row): number =>
  verdict === 'unfinished' && processorSeconds.length > 0
    ? Math.min(median(seconds), median(processorSeconds))
    : median(seconds);

/** A thousandth of loom's time; where loom did not finish, its limit is what it took at least. */
function besideLoom(rows: readonly Row[], program: string, at: Size): Criterion {
  const claim = `${words(sized(program, at))}: a thousandth of loom's time, or less`;
  const heddle = heddleRow(rows, program, at);
  const loom = timedRows(rows, program, at).find(
    ({ tool, setting }) => tool === 'loom' && setting === 'exhaustive',
  );
  if (heddle === undefined || loom === undefined) return { claim, measured: '–', verdict: 'not measured' };
  const least = leastSeconds(loom);
  const more = loom.verdict === 'unfinished' ? 'more than ' : '';
  const [cold, warm] = [median(heddle.seconds), median(heddle.warmSeconds)];
  const by = `${more}${times(least / cold)} times (warm: ${more}${times(least / warm)})`;
  return judged(
    claim,
    `${seconds(cold)} (warm ${seconds(warm)}) beside ${more}${seconds(least)}: ${by}`,
    least / cold >= AS_LITTLE,
  );
}

/** Finished in a second, where loom does not finish in ten minutes. */
function besidePatience(rows: readonly Row[], loom: Row): Criterion {
  const claim = `${words(sized(loom.program, loom))}: a second at most, where loom does not finish in ten minutes`;
  const heddle = heddleRow(rows, loom.program, loom);
  if (heddle === undefined) return { claim, measured: '–', verdict: 'not measured' };
  const cold = median(heddle.seconds);
  return judged(claim, `${seconds(cold)}; loom: ${loom.verdict}`, cold <= 1 && loom.verdict === 'unfinished');
}

export const judgeAll = (rows: readonly Row[]): readonly Criterion[] => [
  besideSpin(rows),
  ...plan
    .filter(({ tools, timed }) => tools.includes('loom') && timed.some((at) => sized('', at) === ' 3x2'))
    .map(({ program }) => besideLoom(rows, program, size('3x2'))),
  ...rows.filter(({ part }) => part === 'patience').map((row) => besidePatience(rows, row)),
];

export function criteriaTable(rows: readonly Row[]): string {
  const lines = judgeAll(rows).map(({ claim, measured, verdict }) => [claim, measured, verdict]);
  return ['## In short', table(['claim', 'measured', 'verdict'], lines)].join('\n\n');
}
