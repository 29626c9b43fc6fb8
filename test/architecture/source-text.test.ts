import { describe, expect, it } from 'vitest';
import { codeOf } from './source-text.ts';

const code = (text: string): string => codeOf(text, { strings: false }).replace(/ +/g, ' ').trim();

describe('codeOf', () => {
  it.each([
    ['a line comment', 'a(); // Atomics.load\nb();', 'a(); \nb();'],
    ['a block comment', 'a(); /* console.log(1)\n */ b();', 'a(); \n b();'],
    ['a comment in doubt', 'a(/* ' + "'" + ' */ b);', 'a( b);'],
    ['strings', `a('Atomics.', "it's", 'isn\\'t') + b`, 'a( , , ) + b'],
    ['a string with a comment in it', `a('https://x') + b`, 'a( ) + b'],
    ['the text of a template', `a(\`process.exit \${b} /* \`) + c`, 'a( b} ) + c'],
    ['a template in a template', `a(\`x \${b(\`y \${c} }\`)} z\`) + d`, 'a( b( c} )} ) + d'],
    ['a regular expression', 'a(/[\'"`]/g) + b; c = 4 / 2 / 1;', 'a( ) + b; c = 4 / 2 / 1;'],
    ['a regular expression with a slash in a class', "a = /[/']/; b('x')", 'a = ; b( )'],
  ])('takes out %s', (_, text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('leaves divisions alone', () => {
    expect(code('(a) / b / c; d[0] / e; f /= 2')).toBe('(a) / b / c; d[0] / e; f /= 2');
  });

  it('keeps the strings if told to', () => {
    expect(codeOf(`import 'x'; // 'y'`, { strings: true }).trim()).toBe(`import 'x';`);
  });

  it('keeps every position in its line', () => {
    const text = `a; /* 1\n2 */ b; \`3\n\${4}\``;
    expect(codeOf(text, { strings: false })).toHaveLength(text.length);
    expect(codeOf(text, { strings: false }).split('\n')).toHaveLength(3);
  });
});
