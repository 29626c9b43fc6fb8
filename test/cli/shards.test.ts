import { describe, expect, it } from 'vitest';
import { phaseModels } from '../../cli/built-in-models.ts';
import { findPhase } from '../../cli/phases.ts';
import { parseShard, parts, shardOf } from '../../cli/shards.ts';
import { recordedChecks } from '../../models/recorded.ts';

describe('a shard', () => {
  it('is typed as i/n', () => {
    expect(parseShard('2/3')).toEqual({ index: 2, count: 3 });
    for (const text of ['0/3', '4/3', '3', '1/', '/2', '-1/2', '1/2/3', '1.5/2', 'a/b', '']) {
      expect(() => parseShard(text)).toThrow(
        'Expected <i>/<n> with i from 1 to n, and n up to 10000, such as 1/3.',
      );
    }
  });

  it('weighs about as much as any other', () => {
    expect(parts([9, 1, 1, 1, 5, 1], 2)).toEqual([
      [0], // 9
      [1, 2, 3, 4, 5], // 9
    ]);
    expect(parts([1, 1, 1, 1, 4], 2)).toEqual([[4], [0, 1, 2, 3]]);
    expect(parts([1, 1, 1], 5)).toEqual([[0], [1], [2], [], []]);
    expect(parts([], 2)).toEqual([[], []]);
  });

  it('has every model in exactly one of them, and the heaviest apart', async () => {
    const models = await phaseModels(findPhase('phase1')!, {});
    const shards = [1, 2, 3].map((index) => shardOf({ index, count: 3 }, models, {}));
    const places = shards.flatMap((shard) => shard.models);
    expect([...places].sort((left, right) => left - right)).toEqual([...models.keys()]);
    const states = models.map(
      ({ model }) => recordedChecks.phase1!.find((check) => check.model === model.name)?.states ?? 0,
    );
    const [first, second, third] = [...states.keys()].sort((left, right) => states[right]! - states[left]!);
    const shardWith = (place: number): number => shards.findIndex((shard) => shard.models.includes(place));
    expect(new Set([first!, second!, third!].map(shardWith)).size).toBe(3);
  });

  it('is known by the models and the options of its run', async () => {
    const models = await phaseModels(findPhase('phase0')!, {});
    const runOf = (...[all, options]: [typeof models, object]): string =>
      shardOf({ index: 1, count: 2 }, all, options).run;
    expect(runOf(models, {})).toBe(shardOf({ index: 2, count: 2 }, models, {}).run);
    expect(runOf(models.slice(1), {})).not.toBe(runOf(models, {}));
    expect(runOf(models, { maxStates: 5 })).not.toBe(runOf(models, {}));
  });
});
