/** What docs/properties.md and the specifications' comments show is what happens, and is of the right types. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/properties.md'), 'utf8');
const folderOfSpecifications = join(root, 'src/checker/specifications');

const sources = [
  join(root, 'src/checker/specification.ts'),
  ...readdirSync(folderOfSpecifications)
    .filter((file) => file !== 'index.ts')
    .map((file) => join(folderOfSpecifications, file)),
];

/** The example in each file's comment, without its imports. */
const examples = sources
  .map((file) => readFileSync(file, 'utf8'))
  .flatMap((text) => [...text.matchAll(/^ \* ```ts\n(.*?)^ \* ```$/gms)].map(([, example]) => example!))
  .map(
    (example) =>
      `import { defineSpecification, specifications } from 'heddle/checker';\n${example.replaceAll(/^ \* /gm, '')}`,
  );
const programs = [...[...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text]) => text!), ...examples];

/** What the comment behind each `console.log` says that it prints. */
const promised = (program: string): readonly string[] =>
  [...program.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, printed]) => printed!);

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

describe('docs/properties.md and the specifications', () => {
  it('have programs that print what they say', () => {
    expect(examples).toHaveLength(sources.length);
    for (const program of programs) expect(promised(program).length).toBeGreaterThan(0);
    const runner = join(folder, 'all.ts');
    writeFileSync(runner, files.map((file) => `await import(${JSON.stringify(file)});\n`).join(''));
    const options = ['--import', 'tsx', runner];
    const printed = execFileSync(process.execPath, options, { cwd: root, encoding: 'utf8' });
    expect(printed.trim().split('\n')).toEqual(programs.flatMap(promised));
  });

  it('have programs whose types are right', () => {
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

  it('name seeded bugs that there are', () => {
    const named = [...page.matchAll(/^\|.*`([\w-]+\.ts)`/gm)].map(([, file]) => file!);
    expect(named.length).toBeGreaterThanOrEqual(5);
    expect(named.filter((file) => !existsSync(join(root, 'models/violates', file)))).toEqual([]);
  });
});
