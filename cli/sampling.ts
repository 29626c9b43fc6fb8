/** `--random` and what goes with it. */
import type { SamplingOptions, StrategyName } from '../src/checker/index.ts';
import { UsageError } from './usage-error.ts';

/** The options that say how schedules are drawn. */
export interface SamplingCommandOptions {
  readonly random?: number;
  readonly seed?: number;
  readonly strategy?: StrategyName;
  readonly depth?: number;
}

/**
 * Undefined if no sample was asked for.
 *
 * @throws {UsageError} if it is said how to draw, but not how many schedules.
 */
export function samplingOf(options: SamplingCommandOptions): SamplingOptions | undefined {
  const { random: schedules, seed, strategy, depth } = options;
  const given = (['seed', 'strategy', 'depth'] as const).find((name) => options[name] !== undefined);
  if (schedules === undefined) {
    if (given === undefined) return undefined;
    throw new UsageError(`Expected --random <count> together with --${given}: how many schedules to draw.`);
  }
  if (depth !== undefined && strategy !== 'pct')
    throw new UsageError(`Expected --depth only with --strategy pct, got it with ${strategy ?? 'random'}.`);
  return {
    schedules,
    ...(seed === undefined ? {} : { seed }),
    ...(strategy === undefined ? {} : { strategy }),
    ...(depth === undefined ? {} : { depth }),
  };
}
