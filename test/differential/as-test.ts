/** A program that failed, as the code of a test that fails. */
import { inspect } from 'node:util';
import type { Comparison } from './disagreements.ts';
import type { RandomProgram } from './statement.ts';

/** To be pasted into `found.test.ts`. */
export function asTest(program: RandomProgram, comparison: Comparison): string {
  return [
    "it('agrees on a program that was found by test:deep', async () => {",
    `  const program: RandomProgram = ${asCode(program)};`,
    `  expect(await disagreements(program, ${asCode(comparison)})).toEqual([]);`,
    '});',
  ].join('\n');
}

/** Plain data as an expression. */
export const asCode = (data: unknown): string =>
  inspect(JSON.parse(JSON.stringify(data)), {
    depth: null,
    breakLength: 100,
    maxArrayLength: null,
  }).replaceAll('\n', '\n  ');
