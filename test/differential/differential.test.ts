/** A quick form of `npm run test:deep`: fewer programs, the same each time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTest } from './as-test.ts';
import { type Comparison, disagreements } from './disagreements.ts';
import { randomProgram } from './random-program.ts';
import { minimized, smaller } from './smaller.ts';
import { describeProgram, type RandomProgram } from './statement.ts';

const PROGRAMS = 300;

/** Threads that stop for good are in `crashes.test.ts`. */
const comparison: Comparison = { crashes: false };

const disagreeing = async (program: RandomProgram): Promise<boolean> =>
  (await disagreements(program, comparison)).length > 0;

/** Fails with the smallest program on which the two disagree. */
async function expectAgreement(count: number): Promise<void> {
  for (const program of fc.sample(randomProgram, count)) {
    if (!(await disagreeing(program))) continue;
    const smallest = await minimized(program, smaller, disagreeing);
    const found = await disagreements(smallest, comparison);
    expect.fail([describeProgram(smallest), ...found, asTest(smallest, comparison)].join('\n\n'));
  }
}

describe('the checker', () => {
  it('agrees with the naive enumerator on random programs, whatever the reductions and the order of threads', async () => {
    await expectAgreement(PROGRAMS);
  });
});
