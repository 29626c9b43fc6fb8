import { describe, expect, it } from 'vitest';
import { linesMissing } from './trials.ts';

describe('linesMissing', () => {
  it('finds lines that were not printed, and lines in another order', () => {
    expect(linesMissing('a\nb\n', 'a\nx\nb\n')).toEqual([]);
    expect(linesMissing('a\nc\n', 'a\nb\n')).toEqual(['c']);
    expect(linesMissing('b\na\n', 'a\nb\n')).toEqual(['a']);
  });

  it('compares no times, and nothing that is left out', () => {
    expect(linesMissing('a  holds  3 states, 0.03 s\n…\n', 'a  holds  3 states, 1.20 s\nb\n')).toEqual([]);
    expect(linesMissing('a  holds  3 states, 0.03 s', 'a  holds  4 states, 0.03 s')).toEqual([
      'a  holds  3 states, 0.03 s',
    ]);
  });
});
