/** heddle's side of the programs that its peers run, too. */
import { existsSync, readFileSync } from 'node:fs';
import { check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { plan, size } from '../../../bench/peers/plan.ts';
import { heddlePrograms } from '../../../bench/peers/programs/index.ts';

const programOf = (program: string, file: string): URL =>
  new URL(`../../../bench/peers/programs/${program}/${file}`, import.meta.url);

/** States up to symmetry; the mutex and the semaphore are those of bench/checker, with the same counts. */
const counts: readonly (readonly [program: string, at: string, states: number])[] = [
  ['futex-mutex', '3x2', 400],
  ['futex-mutex', '4x3', 7613],
  ['baseline-semaphore', '3x2', 17216],
  ['treiber-stack', '2x2', 737],
  ['ms-queue', '2x2', 1788],
  ['ticket-lock', '3x2', 138],
  ['peterson', '2x2', 210],
  ['store-buffering', '4x1', 193],
  ['phase0', '2x1', 87],
  ['phase1', '2x1', 70],
  ['phase2', '2x1', 145],
  ['phase3', '2x1', 79],
];

describe('a program that peers run, too', () => {
  it.each(counts)('%s %s holds, in as many states as ever', async (program, at, states) => {
    const { verdict, statistics } = await check(heddlePrograms[program]!(size(at), false), {
      countInterleavings: false,
      reductions: { partialOrder: false },
    });
    expect([verdict, statistics.states]).toEqual(['holds', states]);
  });

  it.each(
    plan
      .filter(({ tools }) => tools.includes('heddle'))
      .map(({ program, seededAt }) => [program, seededAt] as const),
  )('%s is violated with its seeded bug', async (program, seededAt) => {
    const { verdict } = await check(heddlePrograms[program]!(seededAt, true), { countInterleavings: false });
    expect(verdict).toBe('violated');
  });

  it('is written for every tool that it is measured with, with the same bug', () => {
    for (const { program, tools } of plan) {
      if (tools.includes('heddle')) expect(heddlePrograms).toHaveProperty(program);
      if (tools.includes('SPIN'))
        expect(readFileSync(programOf(program, 'program.pml'), 'utf8')).toContain('SEEDED');
      if (tools.includes('loom'))
        expect(readFileSync(programOf(program, 'program.rs'), 'utf8')).toContain('Seeded bug');
      if (!tools.includes('SPIN')) expect(existsSync(programOf(program, 'program.pml'))).toBe(false);
    }
  });
});
