/** Which strategies find seeded bugs in how many schedules: the figures behind docs/sampling.md, in small. */
import { type AnyModel, check, type StrategyName } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import lockDropsMark from '../../models/violates/lock-drops-mark.ts';
import treiberAba from '../../models/violates/treiber-aba.ts';

const SEEDS = [1, 2, 3, 4, 5];

/** The median number of schedules until the bug is found. */
async function schedulesUntilFound(model: AnyModel, strategy: StrategyName, most = 500): Promise<number> {
  const drawn: number[] = [];
  for (const seed of SEEDS) {
    const { sampled } = await check(model, { sampling: { schedules: most, strategy, seed } });
    drawn.push(sampled!.found?.schedule ?? Number.POSITIVE_INFINITY);
  }
  return drawn.sort((left, right) => left - right)[SEEDS.length >> 1]!;
}

describe('a bug that needs a thread to stand still while others do much', () => {
  it('is found by priorities much sooner than by moves drawn uniformly', async () => {
    const uniform = await schedulesUntilFound(treiberAba, 'random');
    expect(await schedulesUntilFound(treiberAba, 'pct')).toBeLessThan(uniform / 4);
    expect(await schedulesUntilFound(treiberAba, 'pos')).toBeLessThan(uniform / 2);
  });
});

describe('a bug that needs threads to take turns', () => {
  it('is found by moves drawn uniformly much sooner than by priorities that hardly ever change', async () => {
    const uniform = await schedulesUntilFound(lockDropsMark, 'random', 50);
    expect(uniform).toBeLessThan(25);
    expect(await schedulesUntilFound(lockDropsMark, 'pct', 50)).toBeGreaterThan(2 * uniform);
  });
});
