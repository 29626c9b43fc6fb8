/**
 * `npm run test:deep [-- --programs N] [--seed N] [--workers N]`: random programs, compared in every respect with the naive
 * enumerator. 20,000 unless said otherwise. Exit status 1 if there is any disagreement.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Disagreement, Job, Report } from './job.ts';
import { subjects } from './subjects.ts';

const PROGRAMS_PER_JOB = 100;
const PROGRESS_MS = 10_000;

const { values } = parseArgs({
  options: { programs: { type: 'string' }, seed: { type: 'string' }, workers: { type: 'string' } },
});
const programs = integer('programs', 20_000);
const seed = integer('seed', Date.now() & 0x7fffffff);
const workers = integer('workers', availableParallelism());

function integer(name: keyof typeof values, otherwise: number): number {
  const value = values[name] === undefined ? otherwise : Number(values[name]);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new RangeError(`Expected \`--${name}\` to be an integer >= 1, got ${values[name]}.`);
}

const on = Object.keys(subjects).filter((name) => subjects[name]!.isOn);
const jobs: Job[] = on.flatMap((subject) =>
  Array.from({ length: Math.ceil(programs / PROGRAMS_PER_JOB) }, (_, index) => ({
    subject,
    seed: Math.imul(seed + index, 0x9e3779b1),
    count: Math.min(PROGRAMS_PER_JOB, programs - index * PROGRAMS_PER_JOB),
  })),
);
const total = programs * on.length;
const found: Disagreement[] = [];
const begin = performance.now();
let done = 0;

/** Gives a process one job after the other. */
async function work(): Promise<void> {
  const worker = fork(new URL('./worker.ts', import.meta.url));
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    const before = done;
    for (const disagreement of await finished(worker, job)) {
      found.push(disagreement);
      tell(disagreement, before);
    }
  }
  worker.disconnect();
}

/** What a job found; a process that dies on it is a failure of the whole run. */
function finished(worker: ChildProcess, job: Job): Promise<readonly Disagreement[]> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null): void =>
      reject(new Error(`The process died with status ${code} on ${JSON.stringify(job)}.`));
    const listen = (report: Report): void => {
      if (report.kind === 'progress') {
        done++;
        return;
      }
      worker.off('message', listen).off('exit', died);
      resolve(report.found);
    };
    worker.on('message', listen).on('exit', died);
    worker.send(job);
  });
}

function tell({ text, sentences, code }: Disagreement, before: number): void {
  console.log(`\nDISAGREEMENT ${found.length}, among the 100 programs after program ${before}:\n\n${text}\n`);
  for (const sentence of sentences) console.log(`  ${sentence}`);
  console.log(`\n${code}\n`);
}

const summary = (): string =>
  `${done.toLocaleString('en')} of ${total.toLocaleString('en')} programs (${on.join(', ')}), ` +
  `${found.length} disagreements, ${((performance.now() - begin) / 1000).toFixed(0)} s`;

console.log(
  `Seed ${seed}: \`npm run test:deep -- --programs ${programs} --seed ${seed}\` draws the same programs.`,
);
const progress = setInterval(() => console.log(summary()), PROGRESS_MS);
try {
  await Promise.all(Array.from({ length: workers }, work));
} finally {
  clearInterval(progress);
  console.log(summary());
}
process.exitCode = found.length > 0 ? 1 : 0;
