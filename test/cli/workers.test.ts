import { describe, expect, it } from 'vitest';
import { folderWith, heddle } from './run-heddle.ts';

const targets = ['check-then-register', 'store-buffering', 'message-passing', 'ring', 'treiber-aba'];

/** The report, without what differs from run to run. */
async function reportOf(...options: readonly string[]): Promise<unknown> {
  const { status, stdout } = await heddle(['check', ...targets, '--reporter', 'json', ...options]);
  const { models } = JSON.parse(stdout);
  return { status, models: models.map((model: object) => ({ ...model, statistics: null })) };
}

/** Two models; when the second one is set up, `code` is run. */
const twoModels = (code: string): string =>
  folderWith({
    'first.mjs': "export default { name: 'first', setup: () => null, threads: { idle: () => {} } };",
    'second.mjs': `export default {
      name: 'second', setup: () => { ${code} return null; }, threads: { idle: () => {} },
    };`,
  });
const both = ['check', 'first.mjs', 'second.mjs'];

describe.concurrent('heddle check --workers', () => {
  it('reports the same, in the same order, with any number of workers', async () => {
    const inTurn = await reportOf('--workers', '1');
    expect(inTurn).toMatchObject({ status: 1, models: targets.map(() => ({ verdict: expect.any(String) })) });
    expect(await reportOf('--workers', '3')).toEqual(inTurn);
    expect(await reportOf()).toEqual(inTurn);
  });

  it('tells which model cannot be checked', async () => {
    const folder = twoModels("throw new RangeError('too hot');");
    const runs = ['1', '2'].map((workers) => heddle([...both, '--workers', workers], { cwd: folder }));
    for (const { status, stderr } of await Promise.all(runs)) {
      expect(status).toBe(2);
      expect(stderr).toMatch(/Model "second" cannot be checked: RangeError: too hot/);
    }
  });

  it('keeps what models print out of the report', async () => {
    const folder = twoModels("console.log('hello');");
    const { stdout, stderr } = await heddle([...both, '--reporter', 'json'], {
      cwd: folder,
    });
    expect(JSON.parse(stdout).models).toHaveLength(2);
    expect(stderr).toContain('hello');
  });
});
