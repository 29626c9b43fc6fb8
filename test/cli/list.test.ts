import { describe, expect, it } from 'vitest';
import { folderWith, heddle, modelText } from './run-heddle.ts';

describe('heddle list', () => {
  it('names phases, seeded and real bugs and litmus programs as they can be checked, with bounds and descriptions', async () => {
    const { status, stdout } = await heddle(['list']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^phase0 or baseline: a futex mutex/m);
    expect(stdout).toMatch(
      /^ {2}phase0 semaphore contention \(threads 3, rounds 2\)\n {6}One thread at a time/m,
    );
    expect(stdout).toMatch(/^ {2}mutex-reacquire: mutex re-acquire \(threads 3\)$/m);
    expect(stdout).toMatch(/^ {2}tokio-unlocked-wake-list: tokio unlocked wake list$/m);
    expect(stdout).toMatch(/^ {2}store-buffering: store buffering$/m);
  });

  it('lists the models of targets', async () => {
    const cwd = folderWith({ 'own.mjs': modelText('my own') });
    const { stdout } = await heddle(['list', 'own.mjs', 'r'], { cwd });
    expect(stdout).toMatch(/^ {2}own\.mjs: my own\n {2}r: R\n/);
  });

  it('names nothing that cannot be checked', async () => {
    const { stdout } = await heddle(['list']);
    const targets = [...stdout.matchAll(/^ {2}(\S[^:(\n]*)/gm)].map(([, name]) => name!.trim());
    const { status, stderr } = await heddle(['list', ...targets]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
