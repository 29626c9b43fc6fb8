/**
 * Checks a sample of a model's schedules, where there are too many to explore all.
 *
 * What the sample finds is confirmed by running it plainly, as what a search finds. A sample that finds nothing proves
 * nothing: the verdict is *inconclusive* then, and says how much was seen.
 */
import { about } from './about.ts';
import type { Asked } from './asked.ts';
import { Exploration } from './exploration.ts';
import type { ModelInstance } from './instance.ts';
import type { CheckOptions } from './options.ts';
import { refuted } from './refuted.ts';
import type { Sampled } from './sampled.ts';
import { lookedFor } from './sampled-properties.ts';
import { Sampling } from './sampling.ts';
import type { SamplingOptions } from './sampling-options.ts';
import type { Inconclusive, Verdict, Violation } from './verdict.ts';
import { confirm } from './violation.ts';
import { workOff } from './work-off.ts';

/** What is to be checked, and how. */
interface Task {
  readonly instance: ModelInstance;
  readonly asked: Asked;
  readonly sampling: SamplingOptions;
  readonly options: CheckOptions;
  readonly begin: number;
}

/** @param parts What is asked for, in as many parts as are looked for apart from each other. */
export async function sample(task: Task, [first, ...others]: readonly [Asked, ...Asked[]]): Promise<Verdict> {
  const { verdict, mixedCells } = await samplePart(task, first);
  if (!isWholeSample(verdict)) return verdict;
  const watched = first.dataRace && mixedCells.length > 0 ? [{ part: first, mixedCells }] : [];
  for (const { part, mixedCells: cells } of [
    ...watched,
    ...others.map((part) => ({ part, mixedCells: [] })),
  ]) {
    const { verdict: further } = await samplePart(task, part, cells);
    if (!isWholeSample(further)) return further;
  }
  const elapsedMs = performance.now() - task.begin;
  return { ...verdict, statistics: { ...verdict.statistics, elapsedMs } };
}

const isWholeSample = (verdict: Verdict): boolean =>
  verdict.verdict === 'inconclusive' && verdict.reason === 'sampled';

/** @param mixedCells Cells to be watched for races that no single state shows. */
async function samplePart(
  { instance, asked, sampling, options, begin }: Task,
  part: Asked,
  mixedCells: readonly number[] = [],
): Promise<{ readonly verdict: Verdict; readonly mixedCells: readonly number[] }> {
  const exploration = new Exploration(instance, part, options, mixedCells);
  const work = new Sampling(exploration, sampling, options);
  const stopped = await workOff(work, options, begin);
  const violation = work.found && confirmed(instance, exploration, work.found, options);
  const sampled: Sampled = { ...work.sampled, ...lookedFor(instance.model, asked) };
  const checked = {
    ...about(instance.model, exploration, asked),
    statistics: work.statistics(performance.now() - begin),
    progress: [],
    outcomes: work.outcomes,
    sampled,
  };
  if (violation) return { verdict: { ...checked, verdict: 'violated', violation }, mixedCells: [] };
  const reason = stopped ?? work.exceeded ?? 'sampled';
  const summary = summaryOf(reason, sampled, sampling.schedules);
  return {
    verdict: { ...checked, verdict: 'inconclusive', reason, summary },
    mixedCells: exploration.mixedCells,
  };
}

function confirmed(
  instance: ModelInstance,
  { asked, separatesPlain }: Exploration,
  { kind, moves }: NonNullable<Sampling['found']>,
  { origin }: CheckOptions,
): Violation {
  const violation = confirm(instance, { moves, loopFrom: null, separatesPlain }, asked, origin ?? null);
  return violation ?? refuted(instance, `ends ${kind} after ${moves.length} steps`);
}

const why: Readonly<Record<Inconclusive['reason'], string>> = {
  states: 'The limit on states was reached',
  memory: 'The limit on memory was reached',
  time: 'The time limit was reached',
  aborted: 'The check was stopped',
  sampled: 'Only a sample was looked at',
};

function summaryOf(reason: Inconclusive['reason'], { schedules }: Sampled, wanted: number): string {
  const drawn = schedules.toLocaleString('en');
  const how = reason === 'sampled' ? drawn : `${drawn} of ${wanted.toLocaleString('en')}`;
  return `${why[reason]}: none of ${how} schedules drawn at random violates anything, which says nothing about the others.`;
}
