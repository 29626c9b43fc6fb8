import { describe, expect, it } from 'vitest';
import { type Outcome, scoreTable, summaryOf } from './report.ts';

const outcomes: readonly Outcome[] = [
  { file: 'a.ts', name: 'a killed', fate: 'killed' },
  { file: 'a.ts', name: 'a explained', fate: 'survived' },
  { file: 'b.ts', name: 'b unexplained', fate: 'survived' },
  { file: 'b.ts', name: 'b idle', fate: 'idle' },
];
const reasons = { 'a explained': 'A hint.', 'a killed': 'Wrong.', 'not tried': 'Gone?' };

describe('the report on mutants', () => {
  it('names survivors that nobody explains, and explanations of none', () => {
    const { unexplained, stale, killed, survived } = summaryOf(outcomes, reasons, true);
    expect([killed, survived]).toEqual([1, 2]);
    expect(unexplained).toEqual(['b unexplained']);
    expect(stale).toEqual(['a killed', 'not tried']);
  });

  it('says nothing of explanations of mutants that were not tried', () => {
    expect(summaryOf(outcomes, reasons, false).stale).toEqual(['a killed']);
  });

  it('counts by file, without what makes no difference', () => {
    expect(scoreTable(outcomes, reasons).split('\n')).toEqual([
      '| file | mutants | killed | explained | unexplained |',
      '| --- | --: | --: | --: | --: |',
      '| a.ts | 2 | 1 | 1 | 0 |',
      '| b.ts | 1 | 0 | 0 | 1 |',
      '| all | 3 | 1 | 1 | 1 |',
    ]);
  });
});
