import { check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { enumerate } from '../naive/enumerate.ts';
import { asModel } from './as-model.ts';
import { asNaive, observed } from './as-naive.ts';
import { checked, differences, enumerated, type Findings } from './comparison.ts';
import type { Action, RandomProgram } from './statement.ts';

const findings: Findings = { outcomes: ['1', '2'], completed: 6n, deadlocked: 0n, isViolated: false };

describe('differences', () => {
  it('are none between equal findings', () => {
    expect(differences(findings, { ...findings })).toEqual([]);
  });

  it.each([
    [{ outcomes: ['1'] }, ['missed 2']],
    [{ outcomes: ['1', '2', '3'] }, ['invented 3']],
    [{ completed: 5n }, ['completed: 5 instead of 6']],
    [
      { deadlocked: 1n, isViolated: true },
      ['deadlocked: 1 instead of 0', 'isViolated: true instead of false'],
    ],
  ])('are told one by one (%#)', (wrong, sentences) => {
    expect(differences(findings, { ...findings, ...wrong })).toEqual(sentences);
  });

  it('are found between programs that differ in one instruction', async () => {
    const store = await compare(programOf({ kind: 'store', cell: 0, value: 2 }), {
      kind: 'add',
      cell: 0,
      value: 1,
    });
    expect(store).toEqual([
      'missed {"cells":[3,0,0],"results":[[[]],[[]]]}',
      'invented {"cells":[2,0,0],"results":[[[]],[[]]]}',
      'invented {"cells":[4,0,0],"results":[[[]],[[]]]}',
    ]);
    const wait = await compare(programOf(waitFor(0)), waitFor(1));
    expect(wait).toContain('isViolated: true instead of false');
  });
});

const waitFor = (expected: number): Action => ({ kind: 'wait', cell: 0, expected, patience: 'for ever' });

/** A thread that does `action` beside one that adds 2 to the same cell. */
const programOf = (action: Action): RandomProgram => ({
  cells: [0],
  groups: [action, { kind: 'add', cell: 0, value: 2 } as const].map((each) => ({
    count: 1,
    operationLength: 0,
    statements: [{ action: each, onlyIf: null, keeps: false }],
  })),
  spuriousWakeups: 0,
});

/** The checker is given one program, the enumerator the same with another action. */
async function compare(program: RandomProgram, other: Action): Promise<string[]> {
  const verdict = await check(asModel(program), { exhaustive: true });
  const naive = programOf(other);
  return differences(
    enumerated(enumerate(asNaive(naive), (last) => observed(naive, last))),
    checked(verdict),
  );
}
