/** Programs that `npm run test:deep` once found the checker and the enumerator to disagree on, each as small as it gets. */
import { describe, expect, it } from 'vitest';
import { disagreements } from './disagreements.ts';
import type { RandomProgram } from './statement.ts';

describe('the checker', () => {
  // The enumerator was wrong: it counted on beyond 32 bits.
  it('agrees on an increment of the largest value', async () => {
    const program: RandomProgram = {
      cells: [0],
      groups: [
        {
          count: 1,
          operationLength: 0,
          statements: [{ action: { kind: 'store', cell: 0, value: 0x7fffffff }, onlyIf: null, keeps: false }],
        },
        {
          count: 1,
          operationLength: 0,
          statements: [{ action: { kind: 'increment', cell: 0 }, onlyIf: null, keeps: false }],
        },
      ],
      spuriousWakeups: 0,
    };
    expect(await disagreements(program, { crashes: true })).toEqual([]);
  });

  // A failure ended the run before the other thread was ever looked at: it was put off for good.
  it('agrees on a thread that fails before the other one has stored', async () => {
    const program: RandomProgram = {
      cells: [0],
      groups: [
        {
          count: 1,
          operationLength: 0,
          statements: [
            { action: { kind: 'load', cell: 0 }, onlyIf: null, keeps: false },
            { action: { kind: 'assert', wanted: 1 }, onlyIf: null, keeps: false },
          ],
        },
        {
          count: 1,
          operationLength: 0,
          statements: [
            { action: { kind: 'load', cell: 0 }, onlyIf: null, keeps: false },
            { action: { kind: 'store', cell: 0, value: 1 }, onlyIf: null, keeps: false },
          ],
        },
      ],
      spuriousWakeups: 0,
    };
    expect(await disagreements(program, { crashes: true })).toEqual([]);
  });
});
