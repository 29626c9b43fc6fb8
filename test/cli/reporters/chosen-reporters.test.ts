import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, heddle, modelText } from '../run-heddle.ts';

describe.concurrent('several reporters at once', () => {
  it('each write where they are told to, named with commas or one by one', async () => {
    for (const reporters of [
      ['--reporter', 'default,json'],
      ['--reporter', 'json', '--reporter', 'default', '--reporter', 'json'],
    ]) {
      const cwd = folderWith({ 'model.mjs': modelText('model') });
      const args = ['check', 'model.mjs', ...reporters, '--output-file', 'json=report.json'];
      const { status, stdout } = await heddle(args, { cwd });
      expect(status).toBe(0);
      expect(stdout).toMatch(/^✓ model +holds/);
      expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')).verdict).toBe('holds');
    }
  });

  it('may all have files, and standard output stays empty', async () => {
    const cwd = folderWith({ 'model.mjs': modelText('model') });
    const files = ['--output-file', 'default=./a=b.txt', '--output-file', 'json=report.json'];
    const { stdout } = await heddle(['check', 'model.mjs', '--reporter', 'default,json', ...files], { cwd });
    expect(stdout).toBe('');
    expect(readFileSync(join(cwd, 'a=b.txt'), 'utf8')).toMatch(/^✓ model +holds/);
    expect(readdirSync(cwd).sort()).toEqual(['a=b.txt', 'model.mjs', 'report.json']);
  });

  it('write nothing at all if one of them has a file that cannot be written', async () => {
    const cwd = folderWith({ 'model.mjs': `console.error('loaded');${modelText('model')}` });
    const files = ['--output-file', 'default=a.txt', '--output-file', 'json=gone/report.json'];
    const ended = await heddle(['check', 'model.mjs', '--reporter', 'default,json', ...files], { cwd });
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toMatch(/^error: [^\n]*"gone\/report\.json": ENOENT[^\n]*\n$/);
    expect(readdirSync(cwd)).toEqual(['model.mjs']);
  });
});
