import { describe, expect, it } from 'vitest';
import { heddle } from './run-heddle.ts';

const withoutMemory = ['--no-interleavings', '--workers', '1'];

describe.concurrent('heddle check', () => {
  it('shows the loop and who stands where, and replays it', async () => {
    const { status, stdout } = await heddle(['check', 'spins-on-holder']);
    expect(status).toBe(1);
    expect(stdout).toContain('✗ counter behind a spin lock: not lock-free');
    expect(stdout).toContain('Step 2 is taken again and again, for ever');
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /worker 1 stands before load\(counter\) in "increment" \(\S+:\d+\)\. As long as it does, it blocks "worker 2"/,
    );
    const [token] = /hd1_\S+/.exec(stdout)!;
    const replayed = await heddle(['replay', token]);
    expect(replayed.status).toBe(1);
    expect(replayed.stdout).toContain('not lock-free');
  });

  it('leaves out what a model asks for, and asks for something else', async () => {
    const without = await heddle(['check', 'counter behind a spin lock', '--property', 'none']);
    expect(without.status).toBe(0);
    const asked = ['--property', 'livelock', '--property', 'data-race', 'counter behind a spin lock'];
    const { status, stdout } = await heddle(['check', ...asked]);
    expect({ status, claims: /also livelock, data-race/.test(stdout) }).toEqual({ status: 0, claims: true });
  });

  it('takes of a phase the models that name lock-free operations, if it is asked about them', async () => {
    const { status, stdout } = await heddle([
      'check',
      'phase3',
      '--property',
      'lock-freedom',
      ...withoutMemory,
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^✓ phase3 semaphore steps .*also lock-freedom$/m);
    expect(stdout).toMatch(/^2 models: 2 hold/m);
    expect((await heddle(['check', 'phase0', '--crashes', '1', ...withoutMemory])).status).toBe(1);
  });

  it('says in JSON what was checked, where the loop begins and where threads stand', async () => {
    const { stdout } = await heddle(['check', 'polite locks', '--reporter', 'json']);
    const [{ properties, violation }] = JSON.parse(stdout).models;
    expect(properties).toEqual(['livelock']);
    expect(violation.kind).toBe('livelock');
    expect(violation.loop).toBeGreaterThan(0);
    expect(violation.standing).toMatchObject([{ thread: 'one', role: 'blocked' }, { thread: 'other', role: 'blocked' }]); // biome-ignore format: one line
  });

  it('refuses a property that there is not', async () => {
    const { status, stderr } = await heddle(['check', 'phase0', '--property', 'speed']);
    expect(status).toBe(2);
    expect(stderr).toContain('Expected one of livelock, lock-freedom, data-race, linearizability, none.');
  });
});
