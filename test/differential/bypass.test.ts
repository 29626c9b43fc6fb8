/** Overtaking, compared with every run judged by the definition. */
import fc from 'fast-check';
import { check, replay } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { type Access, type Happened, modelOf, programOf, someRun } from './operated-program.ts';

const PROGRAMS = 250;
const KINDS: readonly Access['kind'][] = ['wait', 'wait', 'store', 'notify', 'load'];

const program = programOf(KINDS, ['turn', 'turn', 'other'], [[[3], [1, 1, 1]], [[2], [1, 1], [1]], [[2], [2], [1, 1]], [[4], [2, 1]]]); // biome-ignore format: shapes

/** The most often that a thread is overtaken within one of its turns. */
function mostOvertakings(run: readonly Happened[], byParking: boolean): number {
  const counts = run.flatMap((slept, since) => {
    const isFirst = !run.slice(0, since).some((one) => one.sleeps && isSame(one, slept));
    return slept.sleeps && slept.name === 'turn' && isFirst ? [overtakings(run, since, byParking)] : [];
  });
  return Math.max(0, ...counts);
}

const isSame = (one: Happened, other: Happened): boolean =>
  one.thread === other.thread && one.operation === other.operation;

function overtakings(run: readonly Happened[], since: number, byParking: boolean): number {
  const slept = run[since]!;
  const end = run.findIndex((one) => isSame(one, slept) && one.isLast);
  return run.filter((completed, at) => {
    const isTurn = completed.isLast && completed.name === 'turn' && completed.thread !== slept.thread;
    if (!isTurn || at < since || at > end) return false;
    const begun = run.findIndex((one) => isSame(one, completed));
    const parked = run.findIndex((one) => isSame(one, completed) && one.sleeps);
    if (begun < since && !(byParking && parked > since)) return false;
    const asleep = completed.asleep[slept.thread];
    const isUntold = asleep && cellAfter(run, at, asleep.cell) === asleep.expected;
    return isUntold || run.slice(at).some((one) => one.sleeps && isSame(one, slept));
  }).length;
}

const cellAfter = (run: readonly Happened[], at: number, cell: number): number =>
  run
    .slice(0, at + 1)
    .reduce((held, { access, old, now }) => (access.cell === cell && now !== old ? now : held), 0);

describe('overtaking', () => {
  it.each([
    [0, false],
    [1, false],
    [0, true],
  ])(
    'more often than %i times is reported if it happens in some run, and only then; by parking: %s',
    async (bound, byParking) => {
      let found = 0;
      await fc.assert(
        fc.asyncProperty(program, async (threads) => {
          if (!threads.flat().some(({ name }) => name === 'turn')) return;
          const model = modelOf(threads, {
            bypass: { operation: 'turn', bound, byParking },
            properties: ['bypass'],
          });
          const expected = someRun(threads, (run) => mostOvertakings(run, byParking) > bound);
          const verdict = await check(model);
          expect(verdict.verdict).toBe(expected ? 'violated' : 'holds');
          if (verdict.verdict !== 'violated') return;
          found++;
          const { violation } = verdict;
          expect(violation.kind).toBe('bypass');
          // Several at once, if the sleeper was told in vain and others completed theirs meanwhile.
          expect(violation.summary.match(/which began in step/g)!.length).toBeGreaterThan(bound);
          expect(replay(model, violation.token).violation).toEqual(violation);
        }),
        { numRuns: PROGRAMS },
      );
      expect(found).toBeGreaterThan(PROGRAMS / 100);
      expect(found).toBeLessThan(PROGRAMS * 0.9);
    },
  );
});
