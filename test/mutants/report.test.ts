import { describe, expect, it } from 'vitest';
import { OPEN, type Outcome, scoreTable, summaryOf } from './report.ts';

const outcomes: readonly Outcome[] = [
  { file: 'a.ts', name: 'a killed', fate: 'killed' },
  { file: 'a.ts', name: 'a explained', fate: 'survived' },
  { file: 'b.ts', name: 'b open', fate: 'survived' },
  { file: 'b.ts', name: 'b unexplained', fate: 'survived' },
  { file: 'b.ts', name: 'b idle', fate: 'idle' },
];
const reasons = {
  'a explained': 'A hint.',
  'b open': `${OPEN}too large.`,
  'a killed': 'Wrong.',
  'not tried': 'Gone?',
};

describe('the report on mutants', () => {
  it('names survivors that nobody explains, and explanations of none', () => {
    const { unexplained, stale, killed, survived } = summaryOf(outcomes, reasons, true);
    expect([killed, survived]).toEqual([1, 3]);
    expect(unexplained).toEqual(['b unexplained']);
    expect(stale).toEqual(['a killed', 'not tried']);
  });

  it('says nothing of explanations of mutants that were not tried', () => {
    expect(summaryOf(outcomes, reasons, false).stale).toEqual(['a killed']);
  });

  it('counts by file, without what makes no difference', () => {
    expect(scoreTable(outcomes, reasons).split('\n')).toEqual([
      '| file | mutants | killed | explained | open | unexplained |',
      '| --- | --: | --: | --: | --: | --: |',
      '| a.ts | 2 | 1 | 1 | 0 | 0 |',
      '| b.ts | 2 | 0 | 0 | 1 | 1 |',
      '| all | 4 | 1 | 1 | 1 | 1 |',
    ]);
  });
});
