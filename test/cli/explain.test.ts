import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violationKinds } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { heddle, root } from './run-heddle.ts';

describe('heddle explain', () => {
  it('names all kinds, a line each', async () => {
    const { status, stdout } = await heddle(['explain']);
    expect(status).toBe(0);
    const names = stdout.split('\n').flatMap((line) => /^ {2}([\w-]+) {2,}\S.*\.$/.exec(line)?.[1] ?? []);
    expect(names).toEqual([...violationKinds]);
  });

  it('shows the model of a kind with its lines, and checks it and its twin on the spot', async () => {
    const { status, stdout } = await heddle(['explain', 'lost-wakeup']);
    expect(status).toBe(0);
    const text = readFileSync(join(root, 'models/kinds/lost-wakeup.ts'), 'utf8').trimEnd().split('\n');
    const shown = stdout.split('\n').flatMap((line) => /^ {1,4}\d+ {2}(.*)$/.exec(line)?.[1] ?? []);
    expect(shown).toEqual(text.filter((line) => line !== ''));
    const [, step] = /wait\(bell, 0\).*lost-wakeup\.ts:(\d+)$/m.exec(stdout) ?? [];
    expect(text[Number(step) - 1]).toContain('memory.wait(');
    expect(stdout).toContain('✗ asleep too late: lost wakeup');
    expect(stdout).toContain('✓ asleep too late, fixed  holds');
    const [token] = /hd1_\S+/.exec(stdout)!;
    expect((await heddle(['replay', token])).stdout).toContain('✗ asleep too late: lost wakeup');
  });

  it('knows kinds by what reports call them', async () => {
    expect((await heddle(['explain', 'lost wakeup'])).stdout).toMatch(/^lost wakeup\n/);
  });

  it('says which kinds there are where it is asked for another', async () => {
    const { status, stdout, stderr } = await heddle(['explain', 'deadlok']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^error: Expected one of deadlock, .*, got "deadlok"\. Did you mean deadlock\?\n$/,
    );
  });
});
