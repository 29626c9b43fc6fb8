import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/scheduler/sampling/random-numbers.ts';

/** How often each text comes up among those that the streams of a seed begin with. */
function begins(streams: number, text: (stream: number) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let stream = 0; stream < streams; stream++)
    counts.set(text(stream), (counts.get(text(stream)) ?? 0) + 1);
  return counts;
}

describe('random numbers', () => {
  it('are the same for the same seed and stream, and others for others', () => {
    const some = (seed: number, stream: number): number[] => {
      const random = randomNumbers(seed, stream);
      return Array.from({ length: 4 }, () => random.below(1_000_000));
    };
    expect(some(1, 2)).toEqual(some(1, 2));
    expect(some(1, 2)).not.toEqual(some(1, 3));
    expect(some(1, 2)).not.toEqual(some(2, 2));
  });

  it.each([1, 2])(
    'are independent of each other, also every %d-th of a stream, whatever the stream',
    (step) => {
      const counts = begins(32_000, (stream) => {
        const random = randomNumbers(5, stream);
        const draw = (): number => {
          for (let skipped = 1; skipped < step; skipped++) random.below(1);
          return random.below(2);
        };
        return Array.from({ length: 5 }, draw).join('');
      });
      expect(counts.size).toBe(32);
      // Each of 2^5 beginnings is expected 1,000 times, with a standard deviation of 31.
      for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(5 * 31);
    },
  );

  it('lie from 0 up to, but not at, 1 or the bound', () => {
    const random = randomNumbers(0, 0);
    const values = Array.from({ length: 1_000 }, () => random.below(3));
    expect(new Set(values)).toEqual(new Set([0, 1, 2]));
    const fractions = Array.from({ length: 1_000 }, () => random.fraction());
    expect(fractions.every((fraction) => fraction >= 0 && fraction < 1)).toBe(true);
  });
});
