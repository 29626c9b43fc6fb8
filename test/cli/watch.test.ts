import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, heddle, modelText } from './run-heddle.ts';

const timesIn = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A model whose left thread adds what another file says; both must have added 2. */
const model = `
import { amount } from './amount.mjs';
${modelText('sum', 'memory.add(counter, amount)').replace('threads:', 'final: ({ memory, counter }) => memory.load(counter) === 2, threads:')}
`;

describe('heddle watch', () => {
  it('checks again when what a model imports is saved, and ends with an interrupt', async () => {
    const cwd = folderWith({ 'sum.mjs': model, 'amount.mjs': 'export const amount = 2;\n' });
    let saved = false;
    const { status, stdout, stderr } = await heddle(['watch', 'sum.mjs', '--max-states', '100'], {
      cwd,
      onStderr: (child, text) => {
        const checks = timesIn(text, /Watching 2 files\./g);
        if (checks === 1 && !saved) writeFileSync(join(cwd, 'amount.mjs'), 'export const amount = 1;\n');
        saved ||= checks === 1;
        if (checks === 2) child.kill('SIGINT');
      },
    });
    expect({ status, stderr: timesIn(stderr, /error/g) }).toEqual({ status: 0, stderr: 0 });
    const verdicts = [...stdout.matchAll(/^(✗ sum: final condition broken|✓ sum {2}holds)/gm)];
    expect(verdicts.map(([, verdict]) => verdict)).toEqual(['✗ sum: final condition broken', '✓ sum  holds']);
  });

  it('goes on after a file that cannot be loaded', async () => {
    const cwd = folderWith({ 'sum.mjs': 'export default {' });
    let mended = false;
    const { stdout, stderr } = await heddle(['watch', 'sum.mjs'], {
      cwd,
      onStderr: (child, text) => {
        const checks = timesIn(text, /Watching 1 file\./g);
        if (checks === 1 && !mended) writeFileSync(join(cwd, 'sum.mjs'), modelText('sum'));
        mended ||= checks === 1;
        if (checks === 2) child.kill('SIGINT');
      },
    });
    expect(stderr).toContain('error: sum.mjs could not be loaded');
    expect(stdout).toContain('✓ sum  holds');
  });

  it.each(['phase0', 'missing.ts'])('refuses %s: only files are watched', async (target) => {
    const { status, stderr } = await heddle(['watch', target]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `error: Expected a model file, or a pattern that model files match, got "${target}": only files are watched.\n`,
    );
  });
});
