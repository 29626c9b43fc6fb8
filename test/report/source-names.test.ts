import { describe, expect, it } from 'vitest';
import { SourceNames } from '../../src/report/source-names.ts';
import { lostWakeup } from './verdict-examples.ts';

const names = new SourceNames('/project');
const [first] = lostWakeup.violation.steps;

/** A counterexample whose steps are in these files, line 1 of each. */
const stepsIn = (...files: readonly string[]) => ({
  ...lostWakeup.violation,
  steps: files.map((file) => ({ ...first!, source: { file: `/project/${file}`, line: 1, column: 1 } })),
});
const shown = (files: readonly string[], room: number): string[] => {
  const violation = stepsIn(...files);
  const nameOf = names.namesWithin(violation, room);
  return violation.steps.map(({ source }) => nameOf(source));
};
const legendOf = (files: readonly string[], room: number): readonly string[] =>
  names.legend(stepsIn(...files), room);

describe('the names of sources', () => {
  it('are those of files, if they fit', () => {
    expect(shown(['models/long-name.ts', 'src/queue.ts'], 14)).toEqual(['long-name.ts:1', 'queue.ts:1']);
    expect(legendOf(['models/long-name.ts', 'src/queue.ts'], 14)).toEqual([
      'models/long-name.ts',
      'src/queue.ts',
    ]);
  });

  it('are left out of a file that does not fit, if it is the only one', () => {
    expect(shown(['models/long-name.ts'], 13)).toEqual([':1']);
    expect(legendOf(['models/long-name.ts'], 13)).toEqual(['models/long-name.ts']);
  });

  it('are left out of one of two files, which is then told', () => {
    expect(shown(['src/queue.ts', 'models/long-name.ts'], 13)).toEqual(['queue.ts:1', ':1']);
    expect(legendOf(['src/queue.ts', 'models/long-name.ts'], 13)).toEqual([
      'src/queue.ts',
      'models/long-name.ts (where only a line is given)',
    ]);
  });

  it('are kept with three files, and broken in the table', () => {
    const files = ['src/queue.ts', 'src/list.ts', 'models/long-name.ts'];
    expect(shown(files, 13).at(-1)).toBe('long-name.ts:1');
  });
});
