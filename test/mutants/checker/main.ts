/**
 * `npm run mutants`: seeds faults in the checker, one after the other, and runs the tests that should see them. First all of
 * these run without a fault.
 *
 * `-- --only TEXT` takes the faults whose names contain the text, `--json FILE` writes down what became of each,
 * `--workers N` takes that many copies of the tree (2), `--first` runs no other tests than those named with the fault,
 * `--record` records the score, with which a run of all is compared otherwise.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Outcome, type Reasons, scoreTable, summaryOf } from '../report.ts';
import { differences, recordedScores, recordScores, scoresOf } from '../scores.ts';
import { checkerMutants, nameOf, quickTests } from './all-mutants.ts';
import { ScratchTree, type TestRun } from './scratch-tree.ts';
import { mutatedFile, type TextMutant } from './text-mutant.ts';

/** A run that takes longer is stopped, and counts as one that caught the fault: unmutated, it takes a minute. */
const TIME_LIMIT_MS = 150_000;
const SOUND_LIMIT_MS = 600_000;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    json: { type: 'string' },
    workers: { type: 'string', default: '2' },
    first: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What became of a fault, and what caught it. */
interface Fate extends Outcome {
  readonly by: string;
}

async function fateOf(tree: ScratchTree, mutant: TextMutant): Promise<Fate> {
  const run = await tree.whileMutated(mutant, async () => {
    const first = await tree.run(mutant.tests, TIME_LIMIT_MS);
    const isEnough = first.ended !== 'passed' || values.first || mutant.equivalent !== undefined;
    return isEnough ? first : await tree.run(quickTests, TIME_LIMIT_MS);
  });
  const fate = run.ended === 'passed' ? 'survived' : 'killed';
  return { file: mutant.file, name: nameOf(mutant), fate, by: catcher(run) };
}

const catcher = (run: TestRun): string =>
  run.ended === 'failed' ? run.by : run.ended === 'timed out' ? 'the time limit' : '';

/** Tests that fail without any fault would seem to catch every one. @throws {Error} naming the first. */
async function expectSound(mutants: readonly TextMutant[]): Promise<void> {
  const tree = new ScratchTree(root);
  try {
    const tests = new Set([...mutants.flatMap(({ tests }) => tests), ...quickTests]);
    const run = await tree.run([...tests], SOUND_LIMIT_MS);
    if (run.ended !== 'passed')
      throw new Error(`Expected all tests to pass without a fault, got: ${run.ended} ${catcher(run)}`);
  } finally {
    tree.remove();
  }
}

async function runAll(mutants: readonly TextMutant[]): Promise<Fate[]> {
  const fates: Fate[] = [];
  const rest = mutants.values();
  const work = async (): Promise<void> => {
    const tree = new ScratchTree(root);
    try {
      for (const mutant of rest) {
        const fate = await fateOf(tree, mutant);
        fates.push(fate);
        console.log(`${fate.fate} ${fate.name} (${fate.by})`);
      }
    } finally {
      tree.remove();
    }
  };
  await Promise.all(Array.from({ length: Number(values.workers) }, work));
  return fates;
}

for (const mutant of checkerMutants) mutatedFile(root, mutant);
const mutants = checkerMutants.filter((mutant) => values.only.some((text) => nameOf(mutant).includes(text)));
await expectSound(mutants);
const fates = await runAll(mutants);
const reasons: Reasons = Object.fromEntries(
  checkerMutants.flatMap((mutant) => (mutant.equivalent ? [[nameOf(mutant), mutant.equivalent]] : [])),
);
const isWhole = values.only.join() === '';
const summary = summaryOf(fates, reasons, isWhole);
const scores = scoresOf(fates);
if (values.record) recordScores('checker', scores);
const different = isWhole ? differences(scores, recordedScores('checker')) : [];
console.log(scoreTable(fates, reasons));
if (values.json) writeFileSync(values.json, `${JSON.stringify({ mutants: fates, ...summary }, null, 2)}\n`);
for (const name of summary.unexplained) console.log(`survived: ${name}`);
for (const name of summary.stale) console.log(`said to be equivalent, but caught: ${name}`);
for (const sentence of different) console.log(sentence);
process.exitCode = summary.unexplained.length + summary.stale.length + different.length > 0 ? 1 : 0;
