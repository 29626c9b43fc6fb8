/**
 * `npm run bench:checker [-- --runs N] [--json FILE]`: what the checker costs on the programs in `programs.ts`.
 *
 * States, transitions, classes and restarts are the same on every machine; times are medians of several runs.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { type AnyModel, type CheckOptions, check, type Verdict } from 'heddle/checker';
import {
  baselineSemaphore,
  checkThenRegister,
  futexMutex,
  reacquiredMutex,
  segmentedSemaphore,
  twoTakers,
} from './programs.ts';

/** One program in one configuration. */
interface Row {
  readonly name: string;
  readonly verdict: string;
  readonly states: number;
  readonly transitions: number;
  readonly classes: number;
  readonly replays: number;
  readonly restarts: number;
  /** Milliseconds with and without counting interleavings; medians. */
  readonly ms: number;
  readonly msUncounted: number;
  readonly transitionsPerSecond: number;
  readonly bytesPerState: number;
  readonly interleavings: string | null;
}

const unsorted: CheckOptions = { reductions: { symmetry: false } };
/** Past the first violation, so that all states are counted. */
const exhaustive: CheckOptions = { ...unsorted, exhaustive: true };
const programs: readonly [name: string, model: AnyModel, options: CheckOptions][] = [
  ['futex mutex 3x2', futexMutex(3, 2), unsorted],
  ['futex mutex 4x3', futexMutex(4, 3), unsorted],
  ['futex mutex 4x3 symmetric', futexMutex(4, 3), {}],
  ['futex mutex 6x3 symmetric', futexMutex(6, 3), {}],
  ['mutex re-acquired as 2, n=2', reacquiredMutex(2, 2), exhaustive],
  ['mutex re-acquired as 1, n=2', reacquiredMutex(2, 1), exhaustive],
  ['mutex re-acquired as 2, n=3', reacquiredMutex(3, 2), exhaustive],
  ['mutex re-acquired as 1, n=3', reacquiredMutex(3, 1), exhaustive],
  ['baseline semaphore 3x1', baselineSemaphore(3, 1, 1), {}],
  ['baseline semaphore 4x1', baselineSemaphore(4, 1, 1), {}],
  ['baseline semaphore 3x2', baselineSemaphore(3, 2, 1), {}],
  ['baseline semaphore 4x2', baselineSemaphore(4, 2, 1), {}],
  ['baseline semaphore 6x1', baselineSemaphore(6, 1, 2), {}],
  ['segmented semaphore 3x1', segmentedSemaphore(3, 1), {}],
  ['segmented semaphore 4x1', segmentedSemaphore(4, 1), {}],
  ['segmented semaphore 3x2', segmentedSemaphore(3, 2), {}],
  ['two takers', twoTakers(false), unsorted],
  ['two takers, notify only on 0 to 1', twoTakers(true), exhaustive],
  ['check, register, park', checkThenRegister(), exhaustive],
];

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[values.length >> 1]!;

async function measure(name: string, model: AnyModel, options: CheckOptions, runs: number): Promise<Row> {
  const counted: Verdict[] = [];
  const uncounted: Verdict[] = [];
  for (let run = 0; run < runs; run++) {
    counted.push(await check(model, options));
    uncounted.push(await check(model, { ...options, countInterleavings: false }));
  }
  const { verdict, statistics } = counted[0]!;
  const { states, transitions, classes, replays, restarts, bytes, interleavings } = statistics;
  const ms = median(counted.map((each) => each.statistics.elapsedMs));
  const msUncounted = median(uncounted.map((each) => each.statistics.elapsedMs));
  return {
    name,
    verdict,
    states,
    transitions,
    classes,
    replays,
    restarts,
    ms,
    msUncounted,
    transitionsPerSecond: Math.round(transitions / (msUncounted / 1000)),
    bytesPerState: Math.round(bytes / states),
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
  options: { runs: { type: 'string', default: '3' }, json: { type: 'string' } },
});
const rows: Row[] = [];
for (const [name, model, options] of programs)
  rows.push(await measure(name, model, options, Number(values.runs)));
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(tableOf(rows));
console.log(`Peak memory of the whole run: ${peakMegabytes} MiB.`);
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ schema: 1, peakMegabytes, rows }, null, 2)}\n`);
