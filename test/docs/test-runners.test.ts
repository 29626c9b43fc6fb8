/** What docs/test-runners.md shows is what happens: its tests are run by the runners that they are for. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/test-runners.md'), 'utf8');

const blocks = (language: string): string[] =>
  [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, found]) => found === language)
    .map(([, , text]) => text!);

let folder = '';
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
beforeAll(() => {
  folder = mkdtempSync(join(root, 'test/docs/scratch-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Without what a runner within a runner would take over. */
const { NODE_OPTIONS: _, VITEST: __, NODE_TEST_CONTEXT: ___, ...env } = process.env;

describe('docs/test-runners.md', () => {
  const [matchers, snapshots, clients] = blocks('ts');

  it('has tests for vitest that pass, with their snapshot', () => {
    const files = [write('matchers.test.ts', matchers!), write('snapshots.test.ts', snapshots!)];
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...env, CI: 'true', NO_COLOR: '1' },
      },
    );
    expect(stdout).toMatch(/Tests {2}3 passed \(3\)/);
  });

  it('has tests for node:test that pass', () => {
    const file = write('assertions.test.mjs', blocks('js')[0]!);
    const printed = execFileSync(process.execPath, ['--test', file], { cwd: root, encoding: 'utf8', env });
    expect(printed).toMatch(/pass 2\n/);
    expect(printed).toMatch(/fail 0\n/);
  });

  it('has clients that find what they say', () => {
    const file = write('clients.ts', clients!);
    const printed = execFileSync(process.execPath, ['--import', 'tsx', file], {
      cwd: root,
      encoding: 'utf8',
      env,
    });
    expect(printed.trim()).toBe(/console\.log\(.*\); \/\/ (.*)$/m.exec(clients!)![1]);
  });

  it('has programs whose types are right', () => {
    const files = ['matchers.test.ts', 'snapshots.test.ts', 'clients.ts'].map((name) => join(folder, name));
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext'];
    const { stdout, status } = spawnSync(
      join(root, 'node_modules/.bin/tsc'),
      [...options, '--ignoreConfig', '--types', 'node', ...files],
      { cwd: root, encoding: 'utf8' },
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });
});
