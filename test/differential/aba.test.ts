/** ABA, compared with every run judged by the definition. */
import fc from 'fast-check';
import { check, replay } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { type Access, type Happened, modelOf, programOf, someRun } from './operated-program.ts';

const PROGRAMS = 300;
const KINDS: readonly Access['kind'][] = [
  'load',
  'store',
  'store',
  'add',
  'compareExchange',
  'compareExchange',
  'wait',
];
/** Watched; the other cell is not. */
const REFERENCE = 0;

const program = programOf(KINDS, ['work'], [[[3], [4]], [[2, 2], [4]], [[3], [2], [2]], [[4], [2, 2]]]); // biome-ignore format: shapes

const isOn = ({ access }: Happened): boolean => access.cell === REFERENCE && access.kind !== 'notify';
const isRead = ({ access: { kind } }: Happened): boolean => kind !== 'store' && kind !== 'wait';

/** Whether a thread compares the cell and finds what it read, although it has changed in between. */
const hasAba = (run: readonly Happened[], none: number | null): boolean =>
  run.some((compared, at) => {
    const { access, old, sleeps } = compared;
    const isEqual = sleeps || (access.kind === 'compareExchange' && old === access.expected);
    if (!isOn(compared) || !isEqual) return false;
    const own = ({ thread, operation }: Happened): boolean =>
      thread === compared.thread && operation === compared.operation;
    const known = run
      .slice(0, at)
      .findLastIndex((one) => own(one) && isOn(one) && one.access.kind !== 'wait');
    if (known < 0 || !isRead(run[known]!) || run[known]!.now !== old || old === none) return false;
    return run.slice(known + 1, at).some((one) => isOn(one) && one.now !== one.old);
  });

describe('ABA', () => {
  it.each([null, 0])(
    'is reported if some run has it, and only then; what refers to nothing: %s',
    async (none) => {
      const references = { cells: /^cell\[0\]$/, ...(none !== null && { none }) };
      let found = 0;
      await fc.assert(
        fc.asyncProperty(program, async (threads) => {
          const model = modelOf(threads, { references, properties: ['aba'] });
          const expected = someRun(threads, (run) => hasAba(run, none));
          const verdict = await check(model);
          expect(verdict.verdict).toBe(expected ? 'violated' : 'holds');
          if (verdict.verdict !== 'violated') return;
          found++;
          const { violation } = verdict;
          expect(violation.kind).toBe('aba');
          expect(violation.steps.at(-1)!.changedBack!.changes.length).toBeGreaterThan(1);
          expect(replay(model, violation.token).violation).toEqual(violation);
        }),
        { numRuns: PROGRAMS },
      );
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(PROGRAMS * 0.9);
    },
  );
});
