import { describe, expect, it } from 'vitest';
import { heddle } from './run-heddle.ts';

describe.concurrent('heddle check --random', () => {
  it('exits with 3 if the sample shows nothing wrong, and says what was seen and looked for', async () => {
    const { status, stdout } = await heddle(['check', 'store-buffering', '--random', '50', '--seed', '9']);
    expect(status).toBe(3);
    expect(stdout).toMatch(/^\? store buffering +inconclusive$/m);
    expect(stdout).toContain('none of 50 schedules drawn at random violates anything');
    expect(stdout).toContain('Drawn uniformly among the moves that are possible, seed 9.');
    expect(stdout).toContain('States seen: 13, none of them once only: no sign of others.');
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/Partial-order classes seen [^:]*: 3, none of them once/);
    expect(stdout).toMatch(/Not looked for: endless runs\./);
  });

  it('exits with 1 if it does, and prints the token of the shortened run', async () => {
    const { status, stdout } = await heddle(['check', 'check-then-register', '--random', '100']);
    expect(status).toBe(1);
    expect(stdout).toContain('A run that shows it: 4 steps, 1 preemption');
    expect(stdout).toMatch(/Found by schedule number \d+ of those drawn/);
    const [token] = /hd1_\S+$/m.exec(stdout)!;
    expect((await heddle(['replay', token])).status).toBe(1);
  });

  it('prints what PCT promises, with n and k as measured', async () => {
    const options = ['--random', '10', '--strategy', 'pct', '--depth', '2'];
    const { stdout } = await heddle(['check', 'store-buffering', ...options]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'with a chance of at least 1/(n·k^(d−1)) = 13 % (n = 2, k = 4, d = 2)',
    );
  });

  it('writes what was drawn and seen to the JSON report', async () => {
    const options = ['--random', '10', '--strategy', 'pos', '--reporter', 'json'];
    const { stdout } = await heddle(['check', 'store-buffering', ...options]);
    expect(JSON.parse(stdout).models[0]).toMatchObject({
      reason: 'sampled',
      sampled: { strategy: 'pos', seed: 1, schedules: 10, guarantee: null, found: null },
    });
  });

  it.each([
    [['--seed', '4'], /Expected --random <count> together with --seed/],
    [['--random', '5', '--depth', '2'], /--depth only with --strategy pct, got it with random/],
    [['--random', '0'], /'0' is invalid\. Expected an integer >= 1/],
    [['--random', '5', '--seed', '-1'], /'-1' is invalid\. Expected an integer from 0 to 4294967295/],
    [['--random', '5', '--strategy', 'luck'], /'luck' is invalid\. Allowed choices are random, pct, pos/],
  ])('with %j is refused in one line, with status 2', async (options, message) => {
    const { status, stdout, stderr } = await heddle(['check', 'store-buffering', ...options]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});
