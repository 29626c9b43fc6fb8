/** `heddle check`: targets in, verdicts out. */
import { setImmediate } from 'node:timers/promises';
import { type CheckOptions, check, type Verdict } from '../src/checker/index.ts';
import { type CheckedModel, overallVerdict } from '../src/report/index.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { type ExitStatus, statusOf } from './exit-status.ts';
import { interruptible } from './interruption.ts';
import type { LoadedModel } from './loaded-model.ts';
import { type ProgressDisplay, progressDisplay } from './progress-display.ts';
import { createReporter, type ReportOptions } from './reporter.ts';
import { Targets } from './targets.ts';
import { describeThrown } from './thrown.ts';
import { UsageError } from './usage-error.ts';

/** The options of `heddle check`, as they were parsed. */
export interface CheckCommandOptions extends Bounds, ReportOptions {
  readonly maxStates?: number;
  readonly timeLimit?: number;
  readonly memoryLimit?: number;
  readonly symmetry: boolean;
  readonly learning: boolean;
  readonly interleavings: boolean;
}

export async function checkCommand(
  targets: readonly string[],
  options: CheckCommandOptions,
): Promise<ExitStatus> {
  const reporter = createReporter(options);
  const models = await new Targets(boundsOf(options)).models(targets);
  reporter.expect(models.map(({ model: { name, bounds = {} } }) => ({ model: name, bounds })));
  const progress = progressDisplay();
  const checkAll = async (signal: AbortSignal): Promise<readonly CheckedModel[]> => {
    const all: CheckedModel[] = [];
    for (const model of models) {
      await setImmediate(); // lets signals come in, however short the checks are
      const verdict = await verdictOn(model, { ...checkOptions(options), signal }, progress);
      all.push({ file: model.file, verdict });
      reporter.model(all.at(-1)!);
    }
    return all;
  };
  const checked = await interruptible(checkAll, () => progress.clear());
  reporter.end(checked);
  return statusOf(overallVerdict(checked));
}

async function verdictOn(
  { model, origin }: LoadedModel,
  options: CheckOptions,
  progress: ProgressDisplay,
): Promise<Verdict> {
  try {
    return await check(model, { ...options, origin, onProgress: (now) => progress.show(now) });
  } catch (error) {
    throw new UsageError(`Model ${JSON.stringify(model.name)} cannot be checked: ${describeThrown(error)}`);
  } finally {
    progress.clear();
  }
}

const checkOptions = (options: CheckCommandOptions): CheckOptions => ({
  ...(options.maxStates === undefined ? {} : { maxStates: options.maxStates }),
  ...(options.timeLimit === undefined ? {} : { timeLimitMs: options.timeLimit }),
  ...(options.memoryLimit === undefined ? {} : { memoryLimitBytes: options.memoryLimit }),
  reductions: { symmetry: options.symmetry, learning: options.learning },
  countInterleavings: options.interleavings,
});
