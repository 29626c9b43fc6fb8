/** What README shows is what happens: its programs are run, its outputs compared line by line. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phaseModels } from '../../models/phases/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const cli = join(root, 'dist/cli/main.js');

/** The fenced blocks of a language, in order. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, found]) => found === language)
    .map(([, , text]) => text!);

/** The command's standard output; a violation's exit status is no error here. */
const heddle = (...options: string[]): string =>
  spawnSync(process.execPath, [cli, ...options], { cwd: root, encoding: 'utf8' }).stdout;

const linesOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.trim() !== '' && line !== '…');
/** Times are not compared. */
const withoutTime = (line: string): string => line.replace(/, [\d.]+ m?s(?=$|, also )/, '');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(root, 'test/docs/scratch-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('README', () => {
  const [phase0, lostWakeup, increments] = blocks('');
  const [model, checking] = blocks('ts');

  it('shows what checking phase0 prints of some models', () => {
    const comparable = (line: string): string => withoutTime(line).replace(/ +/g, ' '); // columns are as wide as the widest name
    const shown = linesOf(phase0!);
    const names = shown.map((line) => /^✓ (.*?) \(/.exec(line)![1]!);
    expect(phaseModels('phase0').map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    const printed = heddle('check', ...names)
      .split('\n')
      .map(comparable);
    for (const line of shown) expect(printed).toContain(comparable(line));
  });

  it('shows what checking check-then-register prints', () => {
    const printed = heddle('check', 'models/violates/check-then-register.ts').split('\n');
    for (const line of linesOf(lostWakeup!)) expect(printed).toContain(line);
  });

  it("shows the counterexample of the reader's own model", () => {
    const file = join(folder, 'increments.model.ts');
    writeFileSync(file, model!);
    const printed = heddle('check', file).split('\n');
    for (const line of linesOf(increments!)) expect(printed).toContain(line);
  });

  it("infers the types of the reader's own model", () => {
    const file = join(folder, 'increments.model.ts');
    writeFileSync(file, model!);
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext'];
    const { stdout, status } = spawnSync(
      join(root, 'node_modules/.bin/tsc'),
      [...options, '--ignoreConfig', file],
      { cwd: root, encoding: 'utf8' },
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });

  it('has a program that checks a model and prints the summary', () => {
    writeFileSync(join(folder, 'increments.model.ts'), model!);
    const file = join(folder, 'checking.ts');
    writeFileSync(file, checking!);
    const printed = execFileSync(process.execPath, ['--import', 'tsx', file], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(printed.trim()).toBe('The final condition of "two increments" returned false.');
  });

  it('has a production program that runs on real workers', () => {
    const file = join(folder, 'production.mjs');
    writeFileSync(file, blocks('js')[0]!);
    const printed = execFileSync(process.execPath, [file], { cwd: root, encoding: 'utf8' });
    expect(linesOf(printed)).toEqual(Array(4).fill('at most two workers are here at once'));
  });
});
