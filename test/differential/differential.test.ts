import fc from 'fast-check';
import { check, type Reductions } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { enumerate } from '../naive/enumerate.ts';
import { asModel } from './as-model.ts';
import { asNaive, observed } from './as-naive.ts';
import { checked, differences, enumerated, type Findings } from './comparison.ts';
import { randomProgram } from './random-program.ts';
import type { RandomProgram } from './statement.ts';

const PROGRAMS = 5_000;
const REORDERED_PROGRAMS = 500;

const configurations: readonly Required<Reductions>[] = [
  { learning: true, symmetry: true, loops: true },
  { learning: true, symmetry: false, loops: true },
  { learning: false, symmetry: true, loops: true },
  { learning: false, symmetry: false, loops: true },
];

const findingsOf = async (program: RandomProgram, reductions: Reductions): Promise<Findings> =>
  checked(await check(asModel(program), { exhaustive: true, reductions }));

describe('the checker', () => {
  it('agrees with the naive enumerator on random programs, whatever the reductions', async () => {
    const agrees = async (program: RandomProgram): Promise<void> => {
      const naive = enumerated(enumerate(asNaive(program), (last) => observed(program, last)));
      for (const reductions of configurations) {
        const found = differences(naive, await findingsOf(program, reductions));
        expect(found, JSON.stringify(reductions)).toEqual([]);
      }
    };
    await fc.assert(fc.asyncProperty(randomProgram, agrees), { numRuns: PROGRAMS });
  });

  it('finds the same whatever the order of the threads', async () => {
    const agrees = async (program: RandomProgram): Promise<void> => {
      const reversed = { ...program, groups: program.groups.toReversed() };
      const findings = await findingsOf(reversed, {});
      const outcomes = findings.outcomes.map(reverseResults).sort();
      expect({ ...findings, outcomes }).toEqual(await findingsOf(program, {}));
    };
    await fc.assert(fc.asyncProperty(randomProgram, agrees), { numRuns: REORDERED_PROGRAMS });
  });
});

/** The observation of the program whose threads stand in the opposite order. */
function reverseResults(outcome: string): string {
  const { results, ...rest } = JSON.parse(outcome) as { readonly results: readonly unknown[] };
  return JSON.stringify({ ...rest, results: results.toReversed() });
}
