import { describe, expect, it } from 'vitest';
import { snippetsOf, trialsOf } from './snippets.ts';

const trials = (...lines: readonly string[]) =>
  trialsOf(snippetsOf('page.md', lines.join('\n'))).map(({ snippet, ...trial }) => trial);

describe('trialsOf', () => {
  it('runs programs, and commands beside what they are said to print', () => {
    expect(
      trials('```ts', 'a();', '```', 'Then', '```sh', 'npx heddle', '```', '', '```', 'out', '```'),
    ).toEqual([{ kind: 'program' }, { kind: 'command', shown: 'out\n' }]);
  });

  it('heeds the mark right before a block', () => {
    expect(
      trials(
        ...['<!-- file: a.ts -->', '```ts', 'a();', '```'],
        ...['<!-- not run: takes an hour -->', '', '```sh', 'npm test', '```'],
        ...['<!-- run by: test/a.test.ts -->', '```js', 'a();', '```'],
      ),
    ).toEqual([
      { kind: 'file', name: 'a.ts' },
      { kind: 'not run', why: 'takes an hour' },
      { kind: 'run by', test: 'test/a.test.ts' },
    ]);
  });

  it('does not know what to do with a drawing, nor with another language', () => {
    expect(trials('```', '---->', '```', '```yaml', 'a: 1', '```', '```mermaid', 'flowchart', '```')).toEqual(
      [{ kind: 'unknown' }, { kind: 'unknown' }, { kind: 'diagram' }],
    );
  });

  it('says where a block begins', () => {
    expect(snippetsOf('page.md', 'One.\n\n```ts\n```\n').map(({ line }) => line)).toEqual([3]);
  });
});
