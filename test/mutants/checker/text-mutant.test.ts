import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkerMutants, nameOf } from './all-mutants.ts';
import { mutatedFile, mutatedText, type TextMutant, UnmatchedMutantError } from './text-mutant.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const mutant = (from: string, to: string): TextMutant => ({
  fault: 'It is one too many.',
  file: 'src/count.ts',
  from,
  to,
  tests: [],
});

describe('a mutant of a text', () => {
  it('replaces what it names', () => {
    expect(mutatedText('count = $1;', mutant('$1', '$& + 1'))).toBe('count = $& + 1;');
  });

  it.each(['count = 2;', 'count = 1 + 1;'])(
    'is refused of a text that is not there exactly once: %s',
    (text) => {
      expect(() => mutatedText(text, mutant('1', '2'))).toThrow(UnmatchedMutantError);
    },
  );
});

describe('the mutants of the checker', () => {
  it('are about the text as it is now', () => {
    for (const each of checkerMutants) expect(() => mutatedFile(root, each)).not.toThrow();
  });

  it('have names of their own, and change something', () => {
    expect(new Set(checkerMutants.map(nameOf)).size).toBe(checkerMutants.length);
    expect(checkerMutants.filter(({ from, to }) => from === to)).toEqual([]);
  });
});
