import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/scheduler/sampling/random-numbers.ts';
import { chanceOfNews, estimatedTotal } from '../../../src/scheduler/sampling/richness.ts';
import { Sightings } from '../../../src/scheduler/sampling/sightings.ts';

/** Samples of one of so many things, all equally likely. */
function sampled(things: number, samples: number, seed: number): Sightings {
  const seen = new Sightings();
  const random = randomNumbers(seed, 0);
  for (let sample = 0; sample < samples; sample++) seen.add(random.below(things), 0, sample);
  return seen;
}

describe('sightings', () => {
  it('count a thing once in a sample, and apart what was seen once, twice and more often', () => {
    const seen = new Sightings();
    for (const [thing, sample] of [
      ...[1, 1, 1].map((thing) => [thing, 0]),
      ...[1, 2, 3, 4].map((thing) => [thing, 1]),
      ...[1, 2].map((thing) => [thing, 2]),
    ] as [number, number][])
      seen.add(thing, -thing, sample);
    expect(seen.counts(3)).toEqual({ samples: 3, distinct: 4, once: 2, twice: 1 });
  });

  it('stay apart when the table grows, and are forgotten when it is cleared', () => {
    const seen = new Sightings();
    for (let sample = 0; sample < 2; sample++)
      for (let thing = 0; thing < 5_000; thing++) seen.add(thing >> 3, thing & 7, sample);
    expect(seen.counts(2)).toMatchObject({ distinct: 5_000, once: 0, twice: 5_000 });
    seen.clear();
    expect(seen.counts(0)).toMatchObject({ distinct: 0, twice: 0 });
  });
});

describe('the estimate of how much there is', () => {
  it('is what was seen, where nothing was seen only once', () => {
    const total = estimatedTotal({ samples: 100, distinct: 8, once: 0, twice: 3 });
    expect(total).toEqual({ value: 8, low: 8, high: 8 });
  });

  it('is what Chao2 gives, with its interval', () => {
    // By hand: 9/10 · 20² / (2 · 10) = 18 unseen; ratio 2, variance 10 · (0.45 · 4 + 0.81 · 8 + 0.2025 · 16) = 115.2;
    // spread exp(1.96 · √ln(1 + 115.2 / 324)) = 2.9477.
    const { value, low, high } = estimatedTotal({ samples: 10, distinct: 50, once: 20, twice: 10 });
    expect(value).toBeCloseTo(68);
    expect(low).toBeCloseTo(50 + 18 / 2.9477, 2);
    expect(high).toBeCloseTo(50 + 18 * 2.9477, 2);
  });

  it('holds the truth in about 95 of 100 intervals, if all things are equally likely', () => {
    const isHeld = Array.from({ length: 100 }, (_, seed) => {
      const { low, high } = estimatedTotal(sampled(1_000, 800, seed).counts(800));
      return low <= 1_000 && 1_000 <= high;
    });
    expect(isHeld.filter((held) => held).length).toBeGreaterThan(88);
  });
});

describe('the chance that one more sample shows something new', () => {
  it('is unknown without samples, and certainly small where nothing was seen once only', () => {
    expect(chanceOfNews({ samples: 0, distinct: 0, once: 0, twice: 0 })).toEqual({
      value: 1,
      low: 0,
      high: 1,
    });
    const { value, high } = chanceOfNews({ samples: 300, distinct: 4, once: 0, twice: 0 });
    expect({ value, high }).toEqual({ value: 0, high: 0.01 }); // 3 in 300
  });

  it('is the share of what was not seen, in about 95 of 100 intervals', () => {
    const isHeld = Array.from({ length: 100 }, (_, seed) => {
      const seen = sampled(500, 600, seed);
      const { low, high } = chanceOfNews(seen.counts(600));
      const truth = 1 - seen.distinct / 500;
      return low <= truth && truth <= high;
    });
    expect(isHeld.filter((held) => held).length).toBeGreaterThan(88);
  });
});
