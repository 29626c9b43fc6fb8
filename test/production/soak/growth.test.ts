import { describe, expect, it } from 'vitest';
import { exceeds, growthOf, type Point } from './growth.ts';

const points = (valueAt: (second: number) => number): Point[] =>
  Array.from({ length: 30 }, (_, seconds) => ({ seconds, value: valueAt(seconds) }));

/** Up and down by 1, without a trend. */
const noise = (second: number): number => [0, 1, 0, -1][second % 4]!;

describe('a growth', () => {
  it('is the slope of a line, exactly if the points lie on one', () => {
    const { mean, perMinute, error } = growthOf(points((second) => 100 + 2 * second));
    expect(mean).toBeCloseTo(100 + 2 * 14.5); // The middle of 0 to 29 is 14.5.
    expect(perMinute).toBeCloseTo(120); // 2 a second.
    expect(error).toBeCloseTo(0);
  });

  it('exceeds a threshold if it does so beyond the noise', () => {
    const rising = growthOf(points((second) => 100 + 2 * second + noise(second)));
    expect([exceeds(rising, 100), exceeds(rising, 130)]).toEqual([true, false]);
  });

  it('exceeds nothing if there is only noise, however small the threshold', () => {
    expect(exceeds(growthOf(points((second) => 100 + 50 * noise(second))), 0)).toBe(false);
  });

  it('exceeds nothing if a step was made once, and the line is a poor one', () => {
    const few = points((second) => (second === 2 ? 10 : 0)).slice(0, 3);
    expect(exceeds(growthOf(few), 0)).toBe(false);
  });

  it('needs three points', () => {
    expect(() => growthOf(points(noise).slice(0, 2))).toThrow('Expected 3 points or more, got 2');
  });
});
