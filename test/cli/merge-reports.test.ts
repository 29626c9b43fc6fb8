import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergedShards } from '../../cli/merged-shards.ts';
import { ReportReader } from '../../cli/report-file.ts';
import { jsonReport, type ShardEntry } from '../../src/report/index.ts';
import { assertion, holds, litmus, lostWakeup } from '../report/verdict-examples.ts';
import { folderWith, heddle, modelText } from './run-heddle.ts';

const models = [holds, lostWakeup, litmus];

/** The report of a shard that checked the first and third model, or the second. */
const shardReport = (index: 1 | 2, parts: Partial<ShardEntry> = {}, root = '/elsewhere'): string => {
  const places = index === 1 ? [0, 2] : [1];
  const shard = { index, count: 2, models: places, total: 3, run: 'abc', ...parts };
  return jsonReport(
    places.map((place) => ({ file: 'models/x.ts', verdict: models[place]! })),
    { root, shard },
  );
};

const whole = jsonReport([{ file: null, verdict: holds }], { root: '/elsewhere', shard: null });

const folder = folderWith({
  'one.json': shardReport(1),
  'two.json': shardReport(2),
  'again.json': shardReport(2),
  'of-three.json': shardReport(2, { count: 3 }),
  'other.json': shardReport(2, { run: 'def' }),
  'short.json': shardReport(2, { models: [1, 3] }),
  'whole.json': whole,
  'text.json': 'not JSON',
  'foreign.json': '{ "schema": 1, "verdict": "holds" }',
  'wrong.json': whole.replace('"states": 12345', '"states": "many"'),
  'torn.json': shardReport(1).slice(0, 200),
});

const merge = (...files: readonly string[]): ReturnType<typeof mergedShards> => {
  const reader = new ReportReader();
  return mergedShards(files.map((file) => reader.read(join(folder, file))));
};

describe('merged shards', () => {
  it('are the whole run in its order, however they are named', () => {
    const names = merge('two.json', 'one.json').map(({ verdict }) => verdict.model);
    expect(names).toEqual(models.map(({ model }) => model));
  });

  it('may be a single report of a whole run', () => {
    expect(merge('whole.json').map(({ verdict }) => verdict.model)).toEqual([holds.model]);
  });

  it('have their sources in the working folder, wherever they were checked', () => {
    const { violation } = assertion;
    const source = { file: '/elsewhere/models/lock.ts', line: 3, column: 1 };
    const steps = violation.steps.map((step) => ({ ...step, source }));
    const verdict = { ...assertion, violation: { ...violation, steps } };
    const text = jsonReport([{ file: null, verdict }], { root: '/elsewhere', shard: null });
    writeFileSync(join(folder, 'moved.json'), text);
    const [model] = merge('moved.json');
    const found = model!.verdict.verdict === 'violated' ? model!.verdict.violation.steps[0]!.source : null;
    expect(found).toEqual({ ...source, file: join(process.cwd(), 'models/lock.ts') });
  });

  it.each([
    [['one.json'], 'Expected all 2 shards, missing 2/2.'],
    [
      ['one.json', 'two.json', 'again.json'],
      /every shard once, got 2\/2 in ".*two\.json" and again in ".*again/,
    ],
    [['one.json', 'of-three.json'], /shards of one run, got 1\/2 in ".*one\.json" and 2\/3 in ".*of-three/],
    [['one.json', 'other.json'], /shards of one run, got other models or options in ".*one\.json" than in/],
    [['one.json', 'short.json'], /Expected 2 models in ".*short\.json", as its shard has, got 1\./],
    [['one.json', 'whole.json'], /reports of shards, got ".*whole\.json", which is of a whole run/],
    [['gone.json'], /a report that can be read, got ".*gone\.json": ENOENT/],
    [['text.json'], /a report that `--reporter json` wrote, got ".*text\.json": it is not JSON/],
    [['torn.json'], /torn\.json": it is not JSON/],
    [['foreign.json'], /foreign\.json": at #: Instance does not have required property "models"/],
    [['wrong.json'], /wrong\.json": at #\/models\/0\/statistics\/states: Instance type "string" is invalid/],
  ])('of %j are refused', (files, message) => {
    expect(() => merge(...files)).toThrow(message);
  });
});

describe('heddle merge-reports', () => {
  it('reports shards as one run, with its exit status', async () => {
    const fails = modelText('fails', 'throw new Error("here")');
    const cwd = folderWith({ 'a.mjs': modelText('a'), 'b.mjs': fails, 'c.mjs': modelText('c') });
    const json = ['--reporter', 'json', '--output-file'];
    for (const shard of ['1/2', '2/2']) {
      const file = `shard-${shard[0]}.json`;
      await heddle(['check', '{a,b,c}.mjs', '--shard', shard, ...json, file], { cwd });
    }
    const args = ['--reporter', 'default,junit', '--output-file', 'junit=report.xml'];
    const { status, stdout, stderr } = await heddle(['merge-reports', 'shard-*.json', ...args], { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(
      /^✓ a +holds[\s\S]*^✗ fails: exception[\s\S]*^✓ c +holds[\s\S]*^3 models: 2 hold, 1 violated/m,
    );
    expect(readFileSync(join(cwd, 'report.xml'), 'utf8')).toContain('tests="3" failures="1"');
  });

  it('says in one line what is missing, and writes nothing', async () => {
    const args = ['--reporter', 'json', '--output-file', 'merged.json'];
    const ended = await heddle(['merge-reports', 'one.json', ...args], { cwd: folder });
    expect(ended).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'error: Expected all 2 shards, missing 2/2.\n',
    });
    expect(() => readFileSync(join(folder, 'merged.json'))).toThrow('ENOENT');
    const none = await heddle(['merge-reports', 'none-*.json'], { cwd: folder });
    expect(none).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/got "none-\*\.json", which none does/),
    });
  });
});

describe('heddle check --shard', () => {
  it('has nothing to do if there are fewer models than shards', async () => {
    const { status, stdout } = await heddle(['check', 'store-buffering', '--shard', '2/2']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '\n0 models  0 states, 0 ms\n' });
  });
});
