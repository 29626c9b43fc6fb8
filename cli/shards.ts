/** `--shard i/n`: which models of a run one of several machines checks. */
import { createHash } from 'node:crypto';
import { InvalidArgumentError } from 'commander';
import { recordedChecks } from '../models/recorded.ts';
import type { CheckOptions } from '../src/checker/index.ts';
import type { ShardEntry } from '../src/report/index.ts';
import type { LoadedModel } from './loaded-model.ts';

/** The `index`th of `count` parts; counts from 1. */
export type Shard = Pick<ShardEntry, 'index' | 'count'>;

/** More parts than any run has models. */
const MOST_SHARDS = 10_000;

/** `2/3`. */
export function parseShard(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (count <= MOST_SHARDS && index >= 1 && index <= count) return { index, count };
  throw new InvalidArgumentError(
    `Expected <i>/<n> with i from 1 to n, and n up to ${MOST_SHARDS}, such as 1/3.`,
  );
}

/** `2/3`. */
export const shardText = ({ index, count }: Shard): string => `${index}/${count}`;

/** A shard of a run of these models with these options: the same on every machine. */
export const shardOf = (
  { index, count }: Shard,
  models: readonly LoadedModel[],
  options: CheckOptions,
): ShardEntry => ({
  index,
  count,
  models: parts(weightsOf(models), count)[index - 1]!,
  total: models.length,
  run: fingerprint(models, options),
});

/**
 * Places by part, so that the parts weigh about the same: each place, the heaviest first, goes to the part that is
 * lightest so far.
 */
export function parts(weights: readonly number[], count: number): readonly (readonly number[])[] {
  const heaviestFirst = [...weights.keys()].sort((left, right) => weights[right]! - weights[left]!);
  const all = Array.from({ length: count }, () => ({ weight: 0, places: [] as number[] }));
  for (const place of heaviestFirst) {
    const lightest = all.reduce((least, part) => (part.weight < least.weight ? part : least));
    lightest.places.push(place);
    lightest.weight += weights[place]!;
  }
  return all.map(({ places }) => places.sort((left, right) => left - right));
}

/** The states of models that are recorded, and the mean of these for others. */
function weightsOf(models: readonly LoadedModel[]): readonly number[] {
  const known = models.map(recordedStates);
  const counted = known.filter((states) => states !== null);
  const mean = counted.reduce((sum, states) => sum + states, 0) / counted.length || 1;
  return known.map((states) => states ?? mean);
}

function recordedStates({ model, origin }: LoadedModel): number | null {
  const isSame = (bounds: object): boolean => sorted(bounds) === sorted(model.bounds ?? {});
  const checks = recordedChecks[origin.target] ?? [];
  return checks.find((check) => check.model === model.name && isSame(check.bounds))?.states ?? null;
}

const sorted = (bounds: object): string => JSON.stringify(Object.entries(bounds).sort());

const FINGERPRINT_LENGTH = 16;

function fingerprint(models: readonly LoadedModel[], options: CheckOptions): string {
  const checked = models.map(({ file, model: { name, bounds = {} } }) => [file, name, bounds]);
  const hash = createHash('sha256').update(JSON.stringify([checked, options]));
  return hash.digest('hex').slice(0, FINGERPRINT_LENGTH);
}
