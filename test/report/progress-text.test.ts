import type { Progress } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { ProgressText } from '../../src/report/index.ts';

const at = (states: number, elapsedMs: number, estimatedStates: number | null = null): Progress => ({
  ...{ model: 'lock', states, transitions: 2 * states, frontier: 1234, depth: 12, bytes: 5_200_000 },
  ...{ elapsedMs, estimatedStates },
});

describe('progress in words', () => {
  it('says how many states there are, how many are left to expand, how fast, in how much memory', () => {
    const text = new ProgressText();
    expect(text.of(at(10_000, 1000))).toBe(
      'checking lock: 10,000 states, 1,234 to expand, depth 12, 5.2 MB, 1.00 s',
    );
    expect(text.of(at(40_000, 2000))).toBe(
      'checking lock: 40,000 states, 1,234 to expand, depth 12, 30,000 states/s, 5.2 MB, 2.00 s',
    );
  });

  it.each([
    [10_000, 1000, 123_456, '10,000 of about 120,000 states', 'about 11 s left'],
    [10_000, 10_000, 123_456, '10,000 of about 120,000 states', 'about 1 min 53 s left'],
    [119_999, 1000, 120_000, '119,999 of about 120,000 states', 'about 1 s left'],
  ])(
    'says what is left after %i states in %i ms, if there are about %i',
    (states, elapsed, all, part, left) => {
      const text = new ProgressText().of(at(states, elapsed, all));
      expect(text).toContain(`checking lock: ${part}, `);
      expect(text.endsWith(`, ${left}`)).toBe(true);
    },
  );

  it('does not speak of an estimate that turned out too low', () => {
    expect(new ProgressText().of(at(10_000, 1000, 9_000))).not.toContain('about');
  });
});
