/** What docs/primitives.md shows is what happens, and the models and seeded bugs that it names are there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/primitives.md'), 'utf8');
const programs = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, program]) => program!);

/** What the comment behind each `console.log` says that it prints. */
const promised = (program: string): readonly string[] =>
  [...program.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, printed]) => printed!);

let folder = '';
let files: readonly string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(root, 'test/docs/scratch-'));
  files = programs.map((program, index) => {
    const file = join(folder, `program-${index}.ts`);
    writeFileSync(file, program);
    return file;
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('docs/primitives.md', () => {
  it('has a program for each primitive', () => {
    expect(programs).toHaveLength([...page.matchAll(/^## /gm)].length);
    for (const program of programs) expect(promised(program).length).toBeGreaterThan(0);
  });

  it('has programs that print what they say', () => {
    const runner = join(folder, 'all.ts');
    writeFileSync(runner, files.map((file) => `await import(${JSON.stringify(file)});\n`).join(''));
    const printed = execFileSync(process.execPath, ['--import', 'tsx', runner], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(printed.trim().split('\n')).toEqual(programs.flatMap(promised));
  });

  it('has programs whose types are right', () => {
    const options = '--noEmit --strict --skipLibCheck --target es2022 --module nodenext --ignoreConfig'.split(
      ' ',
    );
    const { stdout, status } = spawnSync(
      join(root, 'node_modules/.bin/tsc'),
      [...options, '--lib', 'es2022', '--types', 'node', ...files],
      { cwd: root, encoding: 'utf8' },
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });

  it('names seeded bugs that there are', () => {
    const named = [...page.matchAll(/`([\w-]+\.ts)`/g)].map(([, file]) => file!);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existsSync(join(root, 'models/violates', file)))).toEqual([]);
  });
});
