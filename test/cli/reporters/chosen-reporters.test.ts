import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReporter } from '../../../cli/reporters/chosen-reporters.ts';
import { reporterNames } from '../../../cli/reporters/registry.ts';
import { withOutputFile, withReporters } from '../../../cli/reporters/reporter-options.ts';
import { UsageError } from '../../../cli/usage-error.ts';
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

describe('a choice of reporters', () => {
  const choose = (names: string | undefined, ...files: readonly string[]): unknown =>
    createReporter({
      ...(names === undefined ? {} : { reporter: withReporters(names) }),
      outputFile: files.reduce(
        (before, file) => withOutputFile(file, before),
        [] as ReturnType<typeof withOutputFile>,
      ),
    });

  it.each([
    ['default,dot', [], 'Expected one report on standard output, got default and dot; give others a file'],
    ['github,json', [], 'Expected one report on standard output, got github and json'],
    [
      'json,junit,dot',
      ['dot=x'],
      'got json and junit; give others a file, such as --output-file junit=<path>.',
    ],
    ['default,json', ['x'], 'Expected --output-file default=<path> or --output-file json=<path>, since'],
    ['default', ['x', 'default=y'], 'Expected one --output-file for the reporter default, got two.'],
    ['default,json', ['json=x', 'default=x'], 'Expected a file for each reporter, got "x" twice.'],
    [undefined, ['json=x'], 'Expected --reporter json beside --output-file json=x.'],
  ] as const)('of %j with the files %j is refused', (names, files, message) => {
    expect(() => choose(names, ...files)).toThrow(UsageError);
    expect(() => choose(names, ...files)).toThrow(message);
  });

  it.each([
    ['', 'Expected the path of a file.'],
    ['json=', 'Expected the path of a file.'],
    ['xml=x', 'Expected one of default, dot, '],
  ])('refuses the file %j', (file, message) => {
    expect(() => withOutputFile(file)).toThrow(message);
  });

  it('names the reporter that nobody knows', () => {
    expect(() => withReporters('json,xml')).toThrow(
      `Expected one of ${reporterNames.join(', ')}, got "xml".`,
    );
    expect(() => withReporters('json,')).toThrow('got "".');
  });
});

describe.concurrent('the reporters', () => {
  const target = 'check-then-register';

  it('begin with a character for each model, if it is dots', async () => {
    const { stdout } = await heddle([
      'check',
      target,
      'store-buffering',
      'load-buffering',
      '--reporter',
      'dot',
    ]);
    expect(stdout).toMatch(/^x\.\.\n\n✗ check then register: lost wakeup\n/);
    expect(stdout).toMatch(/^3 models: 2 hold, 1 violated/m);
  });

  it('annotate by themselves on GitHub, beside the default one', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '' };
    const { stdout } = await heddle(['check', target], { env });
    expect(stdout).toMatch(
      /^1 model: 1 violated.*\n::error file=models\/violates\/check-then-register\.ts,line=\d+,/m,
    );
    const chosen = await heddle(['check', target, '--reporter', 'default'], { env });
    expect(chosen.stdout).not.toContain('::error');
  });

  it('name files for GitHub as they are called in the repository', async () => {
    const cwd = folderWith({ 'model.mjs': modelText('fails', 'throw new Error("here")') });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: dirname(cwd) };
    const { stdout } = await heddle(['check', 'model.mjs', '--reporter', 'github'], { cwd, env });
    expect(stdout).toMatch(new RegExp(`^::error file=${basename(cwd)}/model\\.mjs,line=\\d+`));
  });

  it('report a replay as well', async () => {
    const found = JSON.parse((await heddle(['check', target, '--reporter', 'json'])).stdout);
    const { token } = found.models[0].violation;
    const { status, stdout } = await heddle(['replay', token, '--reporter', 'sarif']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).runs[0].results[0].ruleId).toBe('lost-wakeup');
  });
});
