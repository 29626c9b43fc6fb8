import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesMatching, isPattern } from '../../cli/globbing.ts';
import { folderWith } from './run-heddle.ts';

const folder = folderWith({ 'a.ts': '', 'ab.ts': '', 'c.mjs': '', 'd+e.ts': '' });
for (const name of ['deep/er', 'node_modules/x', '.hidden']) {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'a.ts'), '');
}

const matching = (pattern: string): string[] =>
  filesMatching(join(folder, pattern)).map((file) => file.slice(folder.length + 1));

describe('a pattern', () => {
  it.each([
    ['*.ts', ['a.ts', 'ab.ts', 'd+e.ts']],
    ['?.ts', ['a.ts']],
    ['{a,c}.{ts,mjs}', ['a.ts', 'c.mjs']],
    ['d+*', ['d+e.ts']],
    ['*/*/a.ts', ['deep/er/a.ts']],
    ['**/a.ts', ['a.ts', 'deep/er/a.ts']],
    ['deep/**', ['deep/er/a.ts']],
    ['gone/*.ts', []],
  ])('%s matches %j', (pattern, files) => {
    expect(matching(pattern)).toEqual(files);
  });

  it('is told from the name of a file', () => {
    expect(['models/*.ts', 'a?.ts', '{a,b}.ts'].every(isPattern)).toBe(true);
    expect(isPattern('models/lock.ts')).toBe(false);
  });
});
