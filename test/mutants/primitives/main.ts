/**
 * `npm run mutants:primitives`: every operation of every algorithm goes wrong, in every way that there is, and some
 * model must show it. What no model shows must be explained in `survivors.ts`.
 *
 * `-- --only TEXT` takes the mutants whose names contain the text, `--json FILE` writes down what became of each,
 * `--workers N` takes that many processes (2), `--baseline FILE` keeps what unmutated trials do for the next time,
 * `--record` records the score, with which a run of all is compared otherwise.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreTable, summaryOf } from '../report.ts';
import { differences, recordedScores, recordScores, scoresOf } from '../scores.ts';
import { baselineOf } from './baseline.ts';
import { type Fate, fateOf, mutantsOf } from './mutant.ts';
import { sourceName, unreached } from './places.ts';
import { survivors } from './survivors.ts';
import { WorkerPool } from './worker-pool.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    json: { type: 'string' },
    workers: { type: 'string', default: '2' },
    baseline: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});

const pool = await WorkerPool.start(Number(values.workers));
const baseline = await baselineOf(pool, values.baseline);
const mutants = mutantsOf(baseline, pool.trials).filter(({ key }) =>
  values.only.some((text) => key.includes(text)),
);
console.log(`${mutants.length} mutants, ${baseline.length} of ${pool.trials.length} trials small enough`);
const fates: Fate[] = [];
await pool.forEach(mutants, async (worker, mutant) => {
  const fate = await fateOf(worker, mutant);
  fates.push(fate);
  const how = fate.fate === 'killed' ? `${fate.how}: ${fate.by}` : `${mutant.trials.length} trials`;
  console.log(`${fate.fate} ${mutant.key} (${how})`);
});
pool.stop();

const all = fates.map(({ mutant, ...fate }) => ({
  file: sourceName(mutant.site.file),
  name: mutant.key,
  ...fate,
}));
const places = baseline.flatMap((trial) => trial.places);
const files = [...new Set(places.map(({ file }) => file))].sort();
const isWhole = values.only.join() === '';
const scores = scoresOf(all);
if (values.record) recordScores('primitives', scores);
const summary = {
  ...summaryOf(all, survivors, isWhole),
  different: isWhole ? differences(scores, recordedScores('primitives')) : [],
  unreached: files.flatMap((file) => unreached(file, places)),
};
console.log(scoreTable(all, survivors));
if (values.json) writeFileSync(values.json, `${JSON.stringify({ mutants: all, ...summary }, null, 2)}\n`);
for (const name of summary.unexplained) console.log(`survived, and nobody says why: ${name}`);
for (const name of summary.stale) console.log(`explained, but not a survivor any more: ${name}`);
for (const name of summary.unreached) console.log(`no trial gets there: ${name}`);
for (const sentence of summary.different) console.log(sentence);
process.exitCode = [summary.unexplained, summary.stale, summary.different].flat().length > 0 ? 1 : 0;
