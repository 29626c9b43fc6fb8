/** What the checker takes for well-known programs, in figures that are the same on every machine, never rises unnoticed. */
import { readFileSync } from 'node:fs';
import { check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { figuresOf, type MachineIndependent, programs } from '../../bench/checker/rows.ts';

const file = new URL('../../bench/checker/baseline.json', import.meta.url);
const baseline: readonly MachineIndependent[] = JSON.parse(readFileSync(file, 'utf8'));

describe('the cost of', () => {
  it('every program is known', () => {
    expect(programs.map(([name]) => name)).toEqual(baseline.map(({ name }) => name));
  });

  it.each(programs)('%s is no higher than it was', async (name, model, options) => {
    const known = baseline.find((row) => row.name === name)!;
    const figures = figuresOf(name, await check(model, { ...options, countInterleavings: false }));
    expect(figures.verdict).toBe(known.verdict);
    for (const figure of ['states', 'transitions', 'classes'] as const)
      expect(
        figures[figure],
        `${figure}: if they rise for a good reason, run bench:checker`,
      ).toBeLessThanOrEqual(known[figure]);
  });
});
