/** A quick form of `npm run test:deep`: fewer programs, drawn anew each time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTest } from './as-test.ts';
import { disagreements } from './disagreements.ts';
import { randomProgram } from './random-program.ts';
import { minimized, smaller } from './smaller.ts';
import { describeProgram, type RandomProgram } from './statement.ts';

const PROGRAMS = 1_500;
const CRASHING_PROGRAMS = 100;

const disagreeing = async (program: RandomProgram, crashes: boolean): Promise<boolean> =>
  (await disagreements(program, { crashes })).length > 0;

/** Fails with the smallest program on which the two disagree. */
async function expectAgreement(count: number, crashes: boolean): Promise<void> {
  for (const program of fc.sample(randomProgram, count)) {
    if (!(await disagreeing(program, crashes))) continue;
    const smallest = await minimized(program, smaller, (candidate) => disagreeing(candidate, crashes));
    const found = await disagreements(smallest, { crashes });
    expect.fail([describeProgram(smallest), ...found, asTest(smallest, { crashes })].join('\n\n'));
  }
}

describe('the checker', () => {
  it('agrees with the naive enumerator on random programs, whatever the reductions and the order of threads', async () => {
    await expectAgreement(PROGRAMS, false);
  });

  it('agrees with it when a thread may stop for good', async () => {
    await expectAgreement(CRASHING_PROGRAMS, true);
  });
});
