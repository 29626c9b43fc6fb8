import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/checker/verdict.ts';
import { type CheckedModel, closingReport, modelReport, textReport } from '../../src/report/index.ts';
import { crowdedLostWakeup } from './crowded-example.ts';
import { assertion, holds, inconclusive, litmus, lostWakeup } from './verdict-examples.ts';

const checked = (verdict: Verdict): CheckedModel => ({ file: null, verdict });
const options = { root: '/project' };

/** The longest line; the one line of a model that holds and the token of one that does not are never broken. */
const widest = (text: string): number => {
  const lines = text.split('\n').filter((line) => !/^✓|npx heddle replay/.test(line));
  return Math.max(...lines.map((line) => line.length));
};

describe('the text report', () => {
  it.each([
    ['models that hold get a line each', 'holds', [holds, litmus]],
    ['a lost wakeup of two threads is told in columns', 'lost-wakeup', [lostWakeup]],
    ['a lost wakeup of four threads still has a column each', 'four-threads', [crowdedLostWakeup(3)]],
    ['with seven threads each gets a lane', 'seven-threads', [crowdedLostWakeup(6)]],
    ['a failed assertion is told in columns', 'assertion', [assertion]],
    ['a budget that ran out is named', 'inconclusive', [inconclusive]],
    ['totals and assumptions come once, at the end', 'all', [holds, inconclusive, lostWakeup, assertion]],
  ] satisfies [string, string, Verdict[]][])('%s', async (_, name, verdicts) => {
    const text = textReport(verdicts.map(checked), options);
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it.each([80, 100, 120])('fits into %i columns', (width) => {
    const verdicts = [holds, inconclusive, lostWakeup, crowdedLostWakeup(2), crowdedLostWakeup(3), assertion];
    const text = textReport(verdicts.map(checked), { ...options, width });
    expect(widest(text)).toBeLessThanOrEqual(width);
  });

  it('says the same in colour', () => {
    const models = [holds, litmus, inconclusive, lostWakeup, crowdedLostWakeup(3), assertion].map(checked);
    const colored = textReport(models, { ...options, colors: true });
    expect(colored).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
    const plain = colored.replaceAll(/\u001b\[\d+m/g, '').replaceAll(/ +$/gm, '');
    expect(plain).toBe(textReport(models, options).replaceAll(/ +$/gm, ''));
  });

  it('contains no time in a counterexample, so that it is the same in every run', () => {
    const slow = { ...lostWakeup, statistics: { ...lostWakeup.statistics, elapsedMs: 99_999 } };
    expect(modelReport(checked(slow), options)).toBe(modelReport(checked(lostWakeup), options));
  });

  it('says how many steps operations take, where that was asked for', () => {
    const progress = [
      { operation: 'take', alone: 3, contended: 7 },
      { operation: 'give', alone: 1, contended: null },
    ];
    expect(
      modelReport(checked({ ...holds, progress }), options)
        .split('\n')
        .slice(1),
    ).toEqual([
      '    take: at most 3 steps alone, 7 whatever the others do',
      '    give: at most 1 step alone',
      '',
    ]);
  });

  it('says that states were left out by partial-order reduction', () => {
    const reduced = { ...holds, statistics: { ...holds.statistics, interleavings: null, ampleStates: 42 } };
    expect(modelReport(checked(reduced), options)).toContain(
      '12,345 states after partial-order reduction, every interleaving, ',
    );
  });

  it('notes what a comparison did not notice', () => {
    const { violation } = lostWakeup;
    const change = { thread: 'notifier', before: 0, after: 3 };
    const changedBack = {
      since: 1,
      changes: [
        { ...change, step: 2 },
        { ...change, step: 3, before: 3, after: 0 },
      ],
    };
    const steps = violation.steps.map((step) => (step.index === 4 ? { ...step, changedBack } : step));
    const text = modelReport(checked({ ...lostWakeup, violation: { ...violation, steps } }), options);
    expect(text).toContain('had changed to 3 and back since step 1');
  });

  it('names the models that make an assumption, unless all do', () => {
    const spurious = {
      ...holds,
      model: 'other',
      assumptions: [...holds.assumptions, 'One spurious wakeup.'],
    };
    const text = closingReport([checked(holds), checked(spurious)]);
    expect(text).toContain('- Memory is sequentially consistent, as ECMAScript atomics are.\n');
    expect(text).toContain('- One spurious wakeup. (other)\n');
  });
});
