/** Crash tolerance, compared with threads that are cut off after each of their operations in turn. */
import fc from 'fast-check';
import { check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { enumerate } from '../naive/enumerate.ts';
import { asModel } from './as-model.ts';
import { asNaive } from './as-naive.ts';
import { isBrokenByOne, leavesBehind } from './crash-oracle.ts';
import { randomProgram } from './random-program.ts';
import { mayRace, type RandomProgram } from './statement.ts';

const PROGRAMS = 120;

/** Programs that neither race nor fail: those are told otherwise. */
const careful = randomProgram.filter(
  (program) => !mayRace(program) && enumerate(asNaive(program)).failedRuns === 0,
);

describe('crash tolerance', () => {
  it('is broken if a thread that is cut off somewhere leaves another one behind, and only then', async () => {
    const seen = { holds: 0, crash: 0 };
    const agrees = async (program: RandomProgram): Promise<void> => {
      const naive = asNaive(program);
      const isDeadlocking = leavesBehind(naive, null);
      const verdict = await check(asModel(program), { crashes: 1 });
      expect(verdict.verdict).toBe(isDeadlocking || isBrokenByOne(naive) ? 'violated' : 'holds');
      const kind = verdict.verdict === 'violated' ? verdict.violation.kind : verdict.verdict;
      if (!isDeadlocking && kind !== 'holds') expect(kind).toBe('crash');
      if (kind === 'holds' || kind === 'crash') seen[kind]++;
    };
    await fc.assert(fc.asyncProperty(careful, agrees), { numRuns: PROGRAMS });
    expect(Math.min(seen.holds, seen.crash)).toBeGreaterThan(PROGRAMS / 30);
  });
});
