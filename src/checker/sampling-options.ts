/** How to draw schedules at random, for models that are too large to be explored. */
import { type StrategyName, strategyNames } from '../scheduler/sampling/strategy.ts';

export { type StrategyName, strategyNames } from '../scheduler/sampling/strategy.ts';

export interface SamplingOptions {
  /** How many schedules to draw, from 1. */
  readonly schedules: number;
  /** From 0 to 4,294,967,295; the same seed draws the same schedules. Default 1. */
  readonly seed?: number;
  /**
   * `random`: every possible move is as likely; `pct`: by random priorities that change at `depth` − 1 random steps; `pos`:
   * by priorities that are drawn anew where steps conflict. Default `random`.
   */
  readonly strategy?: StrategyName;
  /** For `pct`, the depth of the bugs looked for: how many orderings must go wrong. From 1. Default 3. */
  readonly depth?: number;
}

const MOST_SEED = 2 ** 32 - 1;
const DEFAULT_DEPTH = 3;

/** The options with their defaults. */
export const samplingOf = ({
  schedules,
  seed = 1,
  strategy = 'random',
  depth = DEFAULT_DEPTH,
}: SamplingOptions): Required<SamplingOptions> => ({ schedules, seed, strategy, depth });

/** @throws {RangeError} that names the option, what was expected and what came. */
export function checkSamplingOptions(options: SamplingOptions): void {
  const { schedules, seed, strategy, depth } = samplingOf(options);
  checkInteger('schedules', schedules, 1, Number.MAX_SAFE_INTEGER);
  checkInteger('seed', seed, 0, MOST_SEED);
  checkInteger('depth', depth, 1, Number.MAX_SAFE_INTEGER);
  if (!strategyNames.includes(strategy))
    throw new RangeError(
      `Expected \`sampling.strategy\` to be one of ${strategyNames.join(', ')}, got ${JSON.stringify(strategy)}.`,
    );
  if (options.depth !== undefined && strategy !== 'pct')
    throw new RangeError(
      `Expected \`sampling.depth\` only with the strategy "pct", got it with "${strategy}".`,
    );
}

function checkInteger(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  const range = most === Number.MAX_SAFE_INTEGER ? `>= ${least}` : `from ${least} to ${most}`;
  throw new RangeError(`Expected \`sampling.${name}\` to be an integer ${range}, got ${String(value)}.`);
}
