import { describe, expect, it } from 'vitest';
import { judgeAll } from '../../bench/production/criteria.ts';
import { HISTOGRAM_LENGTH, merge, quantile, record } from '../../bench/production/histogram.ts';
import { fastTenth, interleaved, median, type Row, ratio, rowOf } from '../../bench/production/row.ts';
import { duration, scenarioTable } from '../../bench/production/tables.ts';

const histogramOf = (...nanoseconds: readonly number[]): Int32Array => {
  const histogram = new Int32Array(HISTOGRAM_LENGTH);
  for (const one of nanoseconds) record(histogram, one);
  return histogram;
};

describe('a histogram', () => {
  it('says within which time a part of all is, at most 6 % too long', () => {
    const histogram = histogramOf(...Array.from({ length: 1000 }, (_, index) => index + 1));
    for (const [part, exact] of [
      [0.5, 500],
      [0.99, 990],
      [1, 1000],
    ] as const) {
      expect(quantile(histogram, part)).toBeGreaterThanOrEqual(exact);
      expect(quantile(histogram, part)).toBeLessThan(exact * 1.06);
    }
  });

  it('adds up what several workers counted, and knows nothing of an empty one', () => {
    const all = histogramOf(10, 10, 10);
    merge(all, histogramOf(5000));
    expect(quantile(all, 0.75)).toBeLessThan(11);
    expect(quantile(all, 1)).toBeGreaterThan(4999);
    expect(quantile(histogramOf(), 0.5)).toBeNaN();
  });
});

describe('rows', () => {
  it('of a thread that is alone stand on the batch that a tenth were faster than', () => {
    const times = Array.from({ length: 20 }, (_, index) => 120 - index);
    expect(fastTenth(times)).toBe(103); // the third of 101 to 120
    expect(fastTenth([])).toBeNaN();
  });

  it('are compared round by round, so that a busy moment that hits both cancels out', () => {
    const slow = rowOf('s', 'slow', [20, 200, 22]);
    const fast = rowOf('s', 'fast', [10, 100, 11]);
    expect(ratio(slow, fast)).toBe(2);
    expect([slow.nanoseconds, median([3, 1, 2])]).toEqual([22, 2]);
  });

  it('take turns, each beginning a round as often as the others, and the first round does not count', async () => {
    const order: string[] = [];
    const samples = await interleaved(['a', 'b'], 3, async (key) => order.push(key));
    expect(order.join('')).toBe('abbaabba');
    expect([...samples]).toEqual([
      ['a', [4, 5, 8]],
      ['b', [3, 6, 7]],
    ]);
  });

  it('are shown with the unit that suits, beside the first of the scenario', () => {
    expect([0.5, 12.345, 1234, 2_500_000].map(duration)).toEqual(['0.5 ns', '12.3 ns', '1.23 µs', '2.5 ms']);
    expect(scenarioTable([rowOf('s', 'one', [10]), rowOf('s', 'two', [15])])).toContain(
      '| two       | 15 ns |                       1.50 |',
    );
  });

  it('show how many turns had to wait, and how evenly they were shared, where that was counted', () => {
    const working = scenarioTable([rowOf('s', 'one', [10], { waited: 0.996, fewest: 0.8 })]);
    expect(working).toContain('had to wait | fewest');
    expect(working).toContain('100 % |   80 % |');
    expect(scenarioTable([rowOf('s', 'one', [10])])).not.toContain('had to wait');
  });
});

describe('the criteria', () => {
  const pair = (runtime: string, first: readonly number[], second: readonly number[]): Row[] => [
    {
      ...rowOf('s', 'futex mutex', first),
      runtime,
      name: `blocking, uncontended / futex mutex / ${runtime}`,
    },
    {
      ...rowOf('s', 'futex mutex, written directly', second),
      runtime,
      name: `blocking, uncontended / futex mutex, written directly / ${runtime}`,
    },
  ];
  const memory = (rows: readonly Row[]) => judgeAll(rows)[0];

  it('are met within their bound, not met beyond, and open without figures', () => {
    expect(memory(pair('v20', [104], [100]))).toMatchObject({ verdict: 'met', ratio: 1.04 });
    expect(memory(pair('v20', [106], [100]))).toMatchObject({ verdict: 'not met', ratio: 1.06 });
    expect(memory([])).toMatchObject({ verdict: 'not measured', ratio: null });
  });

  it('are undecided where the middle half of the rounds says both', () => {
    const split = pair('v20', [90, 100, 110, 120], [100, 100, 100, 100]);
    expect(memory(split)).toMatchObject({ verdict: 'undecided', middle: [1, 1.1] });
  });

  it('compare only what one runtime measured', () => {
    const [measured] = pair('v20', [100], [100]);
    const [, beside] = pair('v24', [100], [100]);
    expect(memory([measured!, beside!])).toMatchObject({ verdict: 'not measured' });
  });
});
