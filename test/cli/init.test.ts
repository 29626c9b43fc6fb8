import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, heddle, root } from './run-heddle.ts';

const vitestProject = JSON.stringify({ type: 'module', devDependencies: { vitest: '^4', heddle: '^0.1' } });

/** A project in which heddle is installed. */
function projectWith(manifest: string): string {
  const folder = folderWith({ 'package.json': manifest });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'heddle'));
  return folder;
}

describe('heddle init', () => {
  it.each([
    ['vitest', vitestProject, 'ts', 'npx vitest run concurrency/mailbox.test.ts'],
    ['node:test', '{}', 'mjs', 'node --test concurrency/mailbox.test.mjs'],
  ])('writes a model and a test for %s, and says what is next', async (runner, manifest, extension, run) => {
    const cwd = projectWith(manifest);
    const { status, stdout } = await heddle(['init'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain(`concurrency/mailbox.model.${extension}`);
    expect(stdout).toContain(`a test of it, for ${runner}`);
    expect(stdout).toContain(run);
    expect(stdout.includes('npm install --save-dev heddle')).toBe(runner !== 'vitest');
    const test = readFileSync(join(cwd, `concurrency/mailbox.test.${extension}`), 'utf8');
    expect(test).toContain(runner === 'vitest' ? "'heddle/vitest'" : "'heddle/assert'");
  });

  it('writes a model with a lost wakeup, which holds once the line that it names is mended', async () => {
    const cwd = projectWith('{}');
    const { stdout } = await heddle(['init'], { cwd });
    const model = join(cwd, 'concurrency/mailbox.model.mjs');
    const before = await heddle(['check', model], { cwd });
    expect(before.status).toBe(1);
    expect(before.stdout).toContain('✗ mailbox: lost wakeup');
    const line = Number(/first slashes of line (\d+)/.exec(stdout)![1]);
    const lines = readFileSync(model, 'utf8').split('\n');
    lines[line - 1] = lines[line - 1]!.replace('// ', '');
    writeFileSync(model, lines.join('\n'));
    expect((await heddle(['check', model], { cwd })).status).toBe(0);
  });

  it('takes the runner that it is told', async () => {
    const cwd = projectWith(vitestProject);
    expect((await heddle(['init', '--runner', 'node'], { cwd })).stdout).toContain('for node:test');
  });

  it('overwrites nothing, writes nothing then, and names what is in the way', async () => {
    const cwd = folderWith({ 'package.json': '{}' });
    mkdirSync(join(cwd, 'concurrency'));
    writeFileSync(join(cwd, 'concurrency/mailbox.test.mjs'), 'mine');
    const { status, stderr } = await heddle(['init'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toBe('error: Expected to write new files, got concurrency/mailbox.test.mjs in the way.\n');
    expect(readFileSync(join(cwd, 'concurrency/mailbox.test.mjs'), 'utf8')).toBe('mine');
    expect(existsSync(join(cwd, 'concurrency/mailbox.model.mjs'))).toBe(false);
  });

  it.each([
    [
      'a folder without a package.json',
      {},
      /^error: Expected a package\.json in .*, got none: run `npm init` first\.\n$/,
    ],
    [
      'a package.json that is none',
      { 'package.json': '{' },
      /^error: Expected package\.json to be a JSON object: .*\n$/,
    ],
    ['a package.json of another kind', { 'package.json': '[]' }, /to be a JSON object, got \[\]\.\n$/],
    [
      'a file where the folder is to be',
      { 'package.json': '{}', concurrency: '' },
      /^error: Expected to write concurrency\/mailbox\.model\.mjs: .*\n$/,
    ],
  ])('refuses %s in one line', async (_, files, message) => {
    const { status, stderr } = await heddle(['init'], { cwd: folderWith(files as Record<string, string>) });
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
