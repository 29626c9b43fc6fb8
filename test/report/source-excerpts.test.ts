import { describe, expect, it } from 'vitest';
import { sourceExcerpts } from '../../src/report/index.ts';
import { at, holds, lostWakeup, step } from './verdict-examples.ts';

const lines = Array.from({ length: 100 }, (_, index) => `line ${index + 1}`);
const stepAt = (index: number, line: number, file = 'a.ts') =>
  step(index, { thread: 'waiter', text: 'load(x)', source: at(file, line) });
const excerpts = (steps: ReturnType<typeof stepAt>[], linesOf = (): readonly string[] | null => lines) =>
  sourceExcerpts(
    [{ file: null, verdict: { ...lostWakeup, violation: { ...lostWakeup.violation, steps } } }],
    linesOf,
  ).map(({ file, from, lines: { length } }) => [file, from, from + length - 1]);

describe('excerpts of sources', () => {
  it('have what is around a line, within the file', () => {
    expect(excerpts([stepAt(1, 50)])).toEqual([['/project/a.ts', 38, 62]]);
    expect(excerpts([stepAt(1, 3)])).toEqual([['/project/a.ts', 1, 15]]);
    expect(excerpts([stepAt(1, 99)])).toEqual([['/project/a.ts', 87, 100]]);
  });

  it('are one for lines near each other, and several for lines far apart', () => {
    expect(excerpts([stepAt(1, 40), stepAt(2, 20), stepAt(3, 80)])).toEqual([
      ['/project/a.ts', 8, 52],
      ['/project/a.ts', 68, 92],
    ]);
  });

  it('are left out for files that cannot be read, lines that are not there, and models that hold', () => {
    expect(excerpts([stepAt(1, 50)], () => null)).toEqual([]);
    expect(excerpts([stepAt(1, 101)])).toEqual([]);
    expect(sourceExcerpts([{ file: null, verdict: holds }], () => lines)).toEqual([]);
  });
});
