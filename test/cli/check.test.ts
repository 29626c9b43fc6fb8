import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, heddle, modelText } from './run-heddle.ts';

const seededBug = 'models/violates/check-then-register.ts';
/** More states than can be explored in the time of a test. */
const large = ['check', 'phase0 semaphore contention', '--threads', '4', '--rounds', '3'];

describe.concurrent('heddle check', () => {
  it('exits with 0 if all models hold', async () => {
    const { status, stdout, stderr } = await heddle(['check', 'store-buffering', 'message-passing']);
    const others = stderr.replace(/^\d+\/\d+ check(ing|ed).*\n/gm, ''); // progress, on a busy machine
    expect({ status, others }).toEqual({ status: 0, others: '' });
    expect(stdout).toMatch(/^✓ store buffering +holds {2}13 states, 6 interleavings/m);
    expect(stdout).toMatch(/^2 models: 2 hold/m);
  });

  it('exits with 1 if a model is violated, and tells the story in lines of the sources', async () => {
    const { status, stdout } = await heddle(['check', seededBug, 'store-buffering']);
    expect(status).toBe(1);
    expect(stdout).toContain('✗ check then register: lost wakeup');
    expect(stdout).toMatch(/falls asleep/);
    expect(stdout).toMatch(/check-then-register\.ts:\d+/);
    expect(stdout).toMatch(/npx heddle replay hd1_\S+$/m);
    expect(stdout).toMatch(/^2 models: 1 holds, 1 violated/m);
  });

  it.each([
    ['states', ['--max-states', '100']],
    ['memory', ['--memory-limit', '100kB']],
    ['time', ['--time-limit', '300ms']],
  ])('exits with 3 if the limit on %s is reached', async (reason, options) => {
    const { status, stdout } = await heddle([...large, ...options, '--reporter', 'json']);
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'inconclusive', models: [{ reason }] });
  });

  it('passes bounds on to models that take them', async () => {
    const { stdout } = await heddle(['check', 'ring', '--threads', '4', '--reporter', 'json']);
    const [model] = JSON.parse(stdout).models;
    expect(model).toMatchObject({ verdict: 'holds', bounds: { threads: 4 } });
    expect(model.statistics.interleavings).toBe('2520'); // 8! / (2!)^4: four threads with two steps each
  });

  it('gives the same verdict without reductions, from more states', async () => {
    const statesWith = async (...options: readonly string[]): Promise<number> => {
      const { stdout } = await heddle(['check', 'mutex-reacquire', '--reporter', 'json', ...options]);
      const document = JSON.parse(stdout);
      expect(document.verdict).toBe('violated');
      return document.models[0].statistics.states;
    };
    const [reduced, whole] = [await statesWith(), await statesWith('--no-symmetry')];
    expect(reduced).toBeLessThan(whole);
  });

  it('leaves out orders of independent steps if told to, and counts no interleavings then', async () => {
    const run = async (option: string): Promise<Record<string, unknown>> => {
      const { stdout } = await heddle(['check', 'ring', option, '--reporter', 'json']);
      const { verdict, models } = JSON.parse(stdout);
      return { verdict, ...models[0].statistics, outcomes: models[0].outcomes };
    };
    const [on, off] = [await run('--partial-order'), await run('--no-partial-order')];
    expect(on).toMatchObject({ verdict: off.verdict, outcomes: off.outcomes, interleavings: null });
    expect(on.states).toBeLessThan(off.states as number);
    expect(on.ampleStates).toBeGreaterThan(0);
  });

  it('leaves interleavings uncounted if told to', async () => {
    const { stdout } = await heddle(['check', 'ring', '--no-interleavings', '--reporter', 'json']);
    expect(JSON.parse(stdout).models[0].statistics.interleavings).toBeNull();
  });

  it('prints one JSON document and nothing else, even if a model prints', async () => {
    const talking = "console.log('hello'); process.stdout.write('world\\n');";
    const folder = folderWith({ 'talking.mjs': `${talking}${modelText('talking')}` });
    const { status, stdout, stderr } = await heddle(['check', 'talking.mjs', '--reporter', 'json'], {
      cwd: folder,
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 1,
      models: [{ name: 'talking', file: 'talking.mjs' }],
    });
    expect(stderr).toBe('hello\nworld\n');
  });

  it('writes the report to a file, whole or not at all', async () => {
    const folder = folderWith({ 'model.mjs': modelText('model'), 'report.json': 'old' });
    const options = ['--reporter', 'json', '--output-file', 'report.json'];
    const { status, stdout } = await heddle(['check', 'model.mjs', ...options], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).verdict).toBe('holds');
    writeFileSync(join(folder, 'report.json'), 'old');
    expect((await heddle(['check', 'gone.mjs', ...options], { cwd: folder })).status).toBe(2);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['model.mjs', 'report.json']);
  });

  it('writes no colours where there is no terminal', async () => {
    const { stdout } = await heddle(['check', seededBug]);
    expect(stdout).not.toContain('\u001b');
  });

  it('keeps the report out of the way of progress', async () => {
    const { stdout, stderr } = await heddle([...large, '--time-limit', '4s']);
    expect(stderr).toMatch(
      /^checking phase0 semaphore contention: [\d,]+ (of about [\d,]+ )?states, .* to expand, depth \d+/,
    );
    expect(stdout).not.toContain('checking');
  });
});

describe.concurrent('the target of heddle check', () => {
  it.each([
    ['a pattern', ['models/litmus/{r,s}*.ts'], ['R', 'store buffering ring', 'S', 'store buffering']],
    ['the short name of a built-in file', ['treiber-aba'], ['free list without a version']],
    ["a built-in model's name", ['2+2W'], ['2+2W']],
    ['a model of a phase', ['phase0 semaphore hand-off'], ['phase0 semaphore hand-off']],
    ['a model twice', ['r', 'R', 'models/litmus/r.ts'], ['R']],
  ])('can be %s', async (_, targets, names) => {
    const { stdout } = await heddle(['check', ...targets, '--max-states', '500', '--reporter', 'json']);
    expect(JSON.parse(stdout).models.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  it('can be a list of models, or a function of the bounds', async () => {
    const list = modelText('first').replace('export default', 'const first =');
    const folder = folderWith({
      'list.mjs': `${list}export default [first, { ...first, name: 'second' }];`,
      'function.mjs': `${list}export default ({ threads = 2 }) => ({ ...first, bounds: { threads } });`,
    });
    const { stdout } = await heddle(['check', 'list.mjs', 'function.mjs'], { cwd: folder });
    expect(stdout).toMatch(/✓ first +holds[\s\S]*✓ second +holds[\s\S]*✓ first \(threads 2\) +holds/);
  });

  it('can be TypeScript in a package that is not of type "module"', async () => {
    const typed = `interface Unused { readonly length: number }\n${modelText('typed', 'const one: number = 1; memory.sub(counter, one); throw new Error("here")')}`;
    const folder = folderWith({ 'typed.ts': typed, 'package.json': '{}' });
    const { status, stdout } = await heddle(['check', 'typed.ts'], { cwd: folder });
    expect(status).toBe(1);
    const line = typed.split('\n').findIndex((text) => text.includes('memory.sub')) + 1;
    expect(stdout).toContain(`typed.ts:${line}`);
  });
});
