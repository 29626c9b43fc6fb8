/** Reports of shards, put together to the run that they are parts of. */
import type { CheckedModel } from '../src/report/index.ts';
import type { ReportFile } from './report-file.ts';
import { shardText } from './shards.ts';
import { UsageError } from './usage-error.ts';

/** A report that says which shard it is. */
interface ShardFile extends ReportFile {
  readonly shard: NonNullable<ReportFile['shard']>;
}

/**
 * All models of the run, in its order; a single report of a whole run is taken as it is.
 *
 * @throws {UsageError} if a shard is missing or there twice, or they are not of one run.
 */
export function mergedShards(files: readonly ReportFile[]): readonly CheckedModel[] {
  if (files.length === 1 && files[0]!.shard === null) return files[0]!.models;
  const shards = files.map(asShard);
  const first = shards[0]!;
  for (const other of shards) refuseOtherRun(first, other);
  refuseTwice(shards);
  refuseMissing(shards, first.shard.count);
  const placed = shards.flatMap(({ shard, models }) =>
    models.map((model, index) => ({ model, place: shard.models[index]! })),
  );
  return placed.sort((left, right) => left.place - right.place).map(({ model }) => model);
}

function asShard(file: ReportFile): ShardFile {
  const { path, shard, models } = file;
  if (shard === null)
    throw new UsageError(`Expected reports of shards, got ${quoted(path)}, which is of a whole run.`);
  if (shard.models.length !== models.length)
    throw new UsageError(
      `Expected ${shard.models.length} models in ${quoted(path)}, as its shard has, got ${models.length}.`,
    );
  return { ...file, shard };
}

function refuseOtherRun(first: ShardFile, other: ShardFile): void {
  if (first.shard.count !== other.shard.count)
    throw new UsageError(`Expected shards of one run, got ${named(first)} and ${named(other)}.`);
  if (first.shard.run !== other.shard.run)
    throw new UsageError(
      `Expected shards of one run, got other models or options in ${quoted(first.path)} than in ${quoted(other.path)}.`,
    );
}

function refuseTwice(shards: readonly ShardFile[]): void {
  for (const [index, { shard, path }] of shards.entries()) {
    const other = shards.slice(index + 1).find((later) => later.shard.index === shard.index);
    if (other)
      throw new UsageError(
        `Expected every shard once, got ${shardText(shard)} in ${quoted(path)} and again in ${quoted(other.path)}.`,
      );
  }
}

function refuseMissing(shards: readonly ShardFile[], count: number): void {
  const all = Array.from({ length: count }, (_, index) => ({ index: index + 1, count }));
  const missing = all.filter(({ index }) => !shards.some(({ shard }) => shard.index === index));
  if (missing.length > 0)
    throw new UsageError(`Expected all ${count} shards, missing ${missing.map(shardText).join(', ')}.`);
}

const named = ({ shard, path }: ShardFile): string => `${shardText(shard)} in ${quoted(path)}`;

const quoted = (path: string): string => JSON.stringify(path);
