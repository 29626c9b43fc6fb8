import { describe, expect, it } from 'vitest';
import { linesAround } from '../../../viewer/details/excerpt.ts';

const at = (line: number, file = 'a.ts') => ({ file, line, column: 1 });
const textOf = (lines: ReturnType<typeof linesAround>) =>
  lines.map(({ number, tokens }) => `${number}:${tokens.map(({ value }) => value).join('')}`);

describe('an excerpt of code', () => {
  it('is the lines around a place, without what all of them are indented by', () => {
    const lines = ['    {', '      const a = 1;', '', '      return a;', '    }'];
    expect(textOf(linesAround([{ file: 'a.ts', from: 10, lines }], at(12), 1))).toEqual([
      '11:const a = 1;',
      '12:',
      '13:return a;',
    ]);
    expect(textOf(linesAround([{ file: 'a.ts', from: 10, lines }], at(11), 1))).toEqual([
      '10:{',
      '11:  const a = 1;',
      '12:',
    ]);
  });

  it('is empty where the report does not carry the line', () => {
    const source = { file: 'a.ts', from: 10, lines: ['x'] };
    expect(linesAround([source], at(11))).toEqual([]);
    expect(linesAround([source], at(10, 'b.ts'))).toEqual([]);
  });

  it('knows a comment that began before it', () => {
    const source = { file: 'a.ts', from: 5, lines: [' * of a const', ' */', 'const a = 1;'] };
    const [first, , last] = linesAround([source], at(6));
    expect(first!.tokens.every(({ type }) => type === 'comment' || type === 'space')).toBe(true);
    expect(last!.tokens[0]).toEqual({ type: 'keyword', value: 'const' });
  });
});
