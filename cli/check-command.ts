/** `heddle check`: targets in, verdicts out. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type CheckOptions, check, type Verdict } from '../src/checker/index.ts';
import { type CheckedModel, overallVerdict } from '../src/report/index.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { CheckPool, ModelFailure } from './check-pool.ts';
import { type ExitStatus, statusOf } from './exit-status.ts';
import { interruptible } from './interruption.ts';
import type { LoadedModel } from './loaded-model.ts';
import { type ProgressDisplay, progressDisplay } from './progress-display.ts';
import type { PropertyOption } from './property-option.ts';
import { createReporter } from './reporters/chosen-reporters.ts';
import { STATES_TO_LOOK_AT } from './reporters/html-reporter.ts';
import { wholeRun } from './reporters/reported-run.ts';
import type { ReportOptions } from './reporters/reporter-options.ts';
import { type SamplingCommandOptions, samplingOf } from './sampling.ts';
import { type Shard, shardOf } from './shards.ts';
import { Targets } from './targets.ts';
import { describeThrown } from './thrown.ts';
import { UsageError } from './usage-error.ts';

/** The options of `heddle check`, as they were parsed. */
export interface CheckCommandOptions extends Bounds, ReportOptions, SamplingCommandOptions {
  readonly maxStates?: number;
  readonly timeLimit?: number;
  readonly memoryLimit?: number;
  readonly symmetry: boolean;
  /** Undefined: where it pays. */
  readonly partialOrder?: boolean;
  readonly learning: boolean;
  readonly loops: boolean;
  readonly interleavings: boolean;
  readonly fingerprints?: boolean;
  readonly workers?: number;
  readonly property?: readonly PropertyOption[];
  readonly crashes?: number;
  readonly shard?: Shard;
}

export async function checkCommand(
  targets: readonly string[],
  options: CheckCommandOptions,
): Promise<ExitStatus> {
  const reporter = createReporter(options);
  const all = await new Targets(boundsOf(options), checkOptions(options)).models(targets);
  const shard = options.shard ? shardOf(options.shard, all, checkOptions(options)) : null;
  const numbers = shard?.models ?? [...all.keys()];
  const models = numbers.map((number) => all[number]!);
  reporter.expect(models.map(({ model: { name, bounds = {} } }) => ({ model: name, bounds })));
  const threads = options.workers ?? availableParallelism();
  const workers = Math.min(threads, models.length);
  const progress = progressDisplay(models.length);
  const run = {
    targets,
    numbers,
    models,
    options,
    checkOptions: { ...checkOptions(options), workers: Math.max(Math.trunc(threads / workers), 1) },
    progress,
    report: (checked: CheckedModel) => {
      progress.reported();
      reporter.model(checked);
    },
  };
  const checkAll =
    workers > 1 ? (signal: AbortSignal) => checkOnWorkers(run, workers, signal) : checkInTurn(run);
  const checked = await interruptible(checkAll, () => progress.clear());
  reporter.end({ ...wholeRun(checked), shard });
  return statusOf(overallVerdict(checked));
}

/** One run of the command. */
interface Run {
  readonly targets: readonly string[];
  /** The models by their numbers among all those of the targets. */
  readonly numbers: readonly number[];
  readonly models: readonly LoadedModel[];
  readonly options: CheckCommandOptions;
  /** How each model is checked. */
  readonly checkOptions: CheckOptions;
  readonly progress: ProgressDisplay;
  /** Takes models in order. */
  readonly report: (checked: CheckedModel) => void;
}

const checkInTurn =
  ({ models, checkOptions, progress, report }: Run) =>
  async (signal: AbortSignal): Promise<readonly CheckedModel[]> => {
    const all: CheckedModel[] = [];
    for (const model of models) {
      await setImmediate(); // lets signals come in, however short the checks are
      const verdict = await verdictOn(model, { ...checkOptions, signal }, progress);
      all.push({ file: model.file, verdict });
      report(all.at(-1)!);
    }
    return all;
  };

async function verdictOn(
  { model, origin }: LoadedModel,
  options: CheckOptions,
  progress: ProgressDisplay,
): Promise<Verdict> {
  try {
    return await check(model, { ...options, origin, onProgress: (now) => progress.show(now) });
  } catch (error) {
    throw cannotBeChecked(model.name, describeThrown(error));
  } finally {
    progress.clear();
  }
}

/** Reports in order, whichever model is done first, and shows how far the first of those is that are not. */
async function checkOnWorkers(
  { targets, numbers, models, options, checkOptions, progress, report }: Run,
  workers: number,
  signal: AbortSignal,
): Promise<readonly CheckedModel[]> {
  const all: CheckedModel[] = [];
  let reported = 0;
  const task = { targets, bounds: boundsOf(options), options: checkOptions };
  const pool = new CheckPool(task, numbers, workers, {
    progress: (model, now) => {
      if (model === reported) progress.show(now);
    },
    verdict: (model, verdict) => {
      all[model] = { file: models[model]!.file, verdict };
      progress.clear();
      for (; all[reported]; reported++) report(all[reported]!);
    },
  });
  try {
    await pool.run(signal);
  } catch (error) {
    throw error instanceof ModelFailure
      ? cannotBeChecked(models[error.model]!.model.name, error.message)
      : error;
  } finally {
    progress.clear();
  }
  return all;
}

const withSampling = (sampling: CheckOptions['sampling']): CheckOptions => (sampling ? { sampling } : {});

const cannotBeChecked = (model: string, why: string): UsageError =>
  new UsageError(`Model ${JSON.stringify(model)} cannot be checked: ${why}`);

const checkOptions = (options: CheckCommandOptions): CheckOptions => ({
  ...withSampling(samplingOf(options)),
  ...(options.maxStates === undefined ? {} : { maxStates: options.maxStates }),
  ...(options.timeLimit === undefined ? {} : { timeLimitMs: options.timeLimit }),
  ...(options.memoryLimit === undefined ? {} : { memoryLimitBytes: options.memoryLimit }),
  reductions: {
    symmetry: options.symmetry,
    learning: options.learning,
    loops: options.loops,
    ...(options.partialOrder === undefined ? {} : { partialOrder: options.partialOrder }),
  },
  countInterleavings: options.interleavings,
  ...(options.fingerprints && { fingerprints: true }),
  ...(options.property && { properties: options.property.filter((name) => name !== 'none') }),
  ...(options.crashes === undefined ? {} : { crashes: options.crashes }),
  ...(options.reporter?.includes('html') && { stateGraph: STATES_TO_LOOK_AT }),
});
