import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCode, asTest } from './as-test.ts';
import { randomProgram } from './random-program.ts';
import { minimized, smaller } from './smaller.ts';
import { describeProgram, type RandomProgram } from './statement.ts';

/** Some thread waits with a timeout where another one notifies. */
const isTimeoutBesideNotify = async ({ groups }: RandomProgram): Promise<boolean> => {
  const of = (kind: string): number[] =>
    groups.flatMap(({ statements }) =>
      statements.flatMap(({ action }) => {
        const isTimed = action.kind !== 'wait' || action.patience === 'until it times out';
        return 'cell' in action && action.kind === kind && isTimed ? [action.cell] : [];
      }),
    );
  return of('wait').some((cell) => of('notify').includes(cell));
};

describe('minimized', () => {
  it('leaves of a program what makes it fail, and nothing else', async () => {
    const programs = fc.sample(randomProgram, { seed: 1, numRuns: 1_000 });
    const texts = new Set<string>();
    for (const program of programs) {
      if (!(await isTimeoutBesideNotify(program))) continue;
      texts.add(describeProgram(await minimized(program, smaller, isTimeoutBesideNotify)));
    }
    const wait = '  wait(0, 0, until it times out)';
    const title = (index: number): string => `thread group ${index}: 1 × one piece`;
    const inTwo = (first: string, second: string): string =>
      ['cells [0], 0 spurious wakeups', title(0), first, title(1), second].join('\n');
    const inOne = (first: string, second: string): string =>
      ['cells [0], 0 spurious wakeups', title(0), first, second].join('\n');
    const notify = '  notify(0, 0)';
    // In one thread or in two, and in either order: four programs from which nothing can be taken away.
    expect([...texts].sort()).toEqual(
      [inOne(notify, wait), inOne(wait, notify), inTwo(notify, wait), inTwo(wait, notify)].sort(),
    );
  });
});

describe('asTest', () => {
  it('writes down the same program', () => {
    for (const program of fc.sample(randomProgram, { seed: 2, numRuns: 50 })) {
      const evaluated: unknown = new Function(`return ${asCode(program)}`)();
      expect(evaluated).toEqual(JSON.parse(JSON.stringify(program)));
      expect(asTest(program, { crashes: true })).toContain(asCode(program));
    }
  });
});
