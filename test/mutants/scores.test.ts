import { describe, expect, it } from 'vitest';
import { checkerMutants } from './checker/all-mutants.ts';
import type { Outcome } from './report.ts';
import { differences, recordedScores, scoresOf } from './scores.ts';

const outcomes: readonly Outcome[] = [
  { file: 'a.ts', name: 'one', fate: 'killed' },
  { file: 'a.ts', name: 'two', fate: 'survived' },
  { file: 'a.ts', name: 'three', fate: 'idle' },
];

describe('scores', () => {
  it('are counted by file', () => {
    expect(scoresOf(outcomes)).toEqual({ 'a.ts': { killed: 1, survived: 1 } });
  });

  it('are compared with those that were recorded', () => {
    const recorded = { 'a.ts': { killed: 2, survived: 0 }, 'b.ts': { killed: 1, survived: 0 } };
    expect(differences(scoresOf(outcomes), scoresOf(outcomes))).toEqual([]);
    expect(differences(scoresOf(outcomes), recorded)).toEqual([
      'a.ts: 1 killed and 1 survivors, recorded were 2 killed and 0 survivors',
      'b.ts: no mutants, recorded were 1 killed and 0 survivors',
    ]);
  });

  it('are recorded for every mutant of the checker', () => {
    const mutants = Object.values(recordedScores('checker')).map(({ killed, survived }) => killed + survived);
    expect(mutants.reduce((total, count) => total + count, 0)).toBe(checkerMutants.length);
  });
});
