import { describe, expect, it } from 'vitest';
import type { Sampled } from '../../src/checker/sampled.ts';
import { discovery, sampleParagraphs } from '../../src/report/sampled.ts';

const sampled: Sampled = {
  strategy: 'pos',
  seed: 7,
  schedules: 1_000,
  cutOff: 0,
  longestSteps: 10_000,
  guarantee: null,
  states: { seen: 12_345, seenOnce: 4_000, estimatedTotal: { value: 20_123, low: 18_765, high: 23_456 } },
  classes: { seen: 1_000, seenOnce: 1_000, estimatedTotal: { value: 500_000, low: 1e5, high: 1e6 } },
  chanceOfNewClass: { value: 1, low: 0.99, high: 1 },
  lookedFor: ['deadlock', 'leak'],
  notLookedFor: ['endless runs (livelock)'],
  found: null,
};

describe('what is said of a sample', () => {
  it('is how it was drawn, what it showed, and what was looked for', () => {
    expect(sampleParagraphs(sampled)).toEqual([
      'Drawn by partial-order sampling, seed 7.',
      'States seen: 12,345, 4,000 of them once only, of an estimated 20,100 at least (18,800 to 23,500 with 95 % confidence): 61 % at most.',
      'Partial-order classes seen (schedules that differ in more than the order of steps without conflict): 1,000, each of them once only: how many more there are cannot be told. One more schedule would be of a new class with a chance of 100 % (99 % to 100 % with 95 % confidence).',
      'Looked for: deadlock, leak. Not looked for: endless runs (livelock).',
    ]);
  });

  it('is that nothing hints at others, where nothing was seen once only', () => {
    const states = { seen: 13, seenOnce: 0, estimatedTotal: { value: 13, low: 13, high: 13 } };
    expect(sampleParagraphs({ ...sampled, states })[1]).toBe(
      'States seen: 13, none of them once only: no sign of others.',
    );
  });

  it('names schedules that were cut off, and what PCT promises', () => {
    const guarantee = { depth: 3, threads: 4, steps: 100, chance: 1 / 40_000 };
    const [drawn] = sampleParagraphs({ ...sampled, strategy: 'pct', guarantee, cutOff: 1 });
    expect(drawn).toBe(
      'Drawn by PCT, seed 7. A bug of depth 3 that shows within 100 steps is found by each schedule with a chance of at least 1/(n·k^(d−1)) = 2.5 × 10^-5 (n = 4, k = 100, d = 3), choices of the model aside. 1 schedule was cut off after 10,000 steps.',
    );
  });

  it('is which schedule showed a violation, and how long it was', () => {
    expect(discovery({ ...sampled, strategy: 'random', found: { schedule: 1_234, steps: 57 } })).toBe(
      'Found by schedule number 1,234 of those drawn, in 57 steps, and shortened. Drawn uniformly among the moves that are possible, seed 7.',
    );
  });
});
