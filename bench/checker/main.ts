/**
 * `npm run bench:checker [-- --runs N] [--json FILE] [--write-baseline]`: what the checker costs on the programs in `rows.ts`.
 *
 * States, transitions, classes and restarts are the same on every machine; times are medians of several runs. What is the
 * same everywhere is kept in `baseline.json`, and a rise fails `npm test`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { type AnyModel, type CheckOptions, check, type Verdict } from 'heddle/checker';
import { figuresOf, type MachineIndependent, programs } from './rows.ts';

/** One program in one configuration. */
interface Row extends MachineIndependent {
  readonly replays: number;
  readonly restarts: number;
  /** Milliseconds with and without counting interleavings; medians. */
  readonly ms: number;
  readonly msUncounted: number;
  readonly transitionsPerSecond: number;
  readonly bytesPerState: number;
  readonly interleavings: string | null;
}

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[values.length >> 1]!;

async function measure(name: string, model: AnyModel, options: CheckOptions, runs: number): Promise<Row> {
  const counted: Verdict[] = [];
  const uncounted: Verdict[] = [];
  for (let run = 0; run < runs; run++) {
    counted.push(await check(model, options));
    uncounted.push(await check(model, { ...options, countInterleavings: false }));
  }
  const figures = figuresOf(name, counted[0]!);
  const { replays, restarts, bytes, interleavings } = counted[0]!.statistics;
  const ms = median(counted.map((each) => each.statistics.elapsedMs));
  const msUncounted = median(uncounted.map((each) => each.statistics.elapsedMs));
  return {
    ...figures,
    replays,
    restarts,
    ms,
    msUncounted,
    transitionsPerSecond: Math.round(figures.transitions / (msUncounted / 1000)),
    bytesPerState: Math.round(bytes / figures.states),
    interleavings: interleavings?.completed.toString() ?? null,
  };
}

function tableOf(rows: readonly Row[]): string {
  const table = new Table({
    head: [
      'program',
      'verdict',
      'states',
      'transitions',
      'classes',
      'restarts',
      'ms',
      'ms uncounted',
      'transitions/s',
      'bytes/state',
    ],
    style: { head: [], border: [] },
    colAligns: ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
  });
  for (const row of rows) {
    const { name, verdict, states, transitions, classes, restarts, ms, msUncounted } = row;
    table.push([
      name,
      verdict,
      states,
      transitions,
      classes,
      restarts,
      ms.toFixed(0),
      msUncounted.toFixed(0),
      row.transitionsPerSecond,
      row.bytesPerState,
    ]);
  }
  return table.toString();
}

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
    'write-baseline': { type: 'boolean', default: false },
  },
});
const rows: Row[] = [];
for (const [name, model, options] of programs)
  rows.push(await measure(name, model, options, Number(values.runs)));
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(tableOf(rows));
console.log(`Peak memory of the whole run: ${peakMegabytes} MiB.`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
if (values['write-baseline']) {
  const baseline = rows.map(({ name, verdict, states, transitions, classes }) => ({
    name,
    verdict,
    states,
    transitions,
    classes,
  }));
  writeFileSync(new URL('baseline.json', import.meta.url), `${JSON.stringify(baseline, null, 2)}\n`);
}
