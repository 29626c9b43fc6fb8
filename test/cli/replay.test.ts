import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, heddle, modelText } from './run-heddle.ts';

const tokenIn = (report: string): string => /npx heddle replay (\S+)/.exec(report)![1]!;

/** The story without its statistics and assumptions. */
const storyIn = (report: string): string => report.slice(0, report.indexOf('What this rests on'));

describe('heddle replay', () => {
  it.each(['models/violates/check-then-register.ts', 'mutex-reacquire', 'models/violates/treiber-aba.ts'])(
    'shows the very run that was found in %s',
    async (target) => {
      const found = await heddle(['check', target]);
      const { status, stdout, stderr } = await heddle(['replay', tokenIn(found.stdout)]);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout).toContain(storyIn(found.stdout).trim());
    },
  );

  it('finds the model with the bounds that it was found with', async () => {
    const found = await heddle(['check', 'mutex-reacquire', '--threads', '4']);
    const { stdout } = await heddle(['replay', tokenIn(found.stdout), '--reporter', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'violated', models: [{ bounds: { threads: 4 } }] });
  });

  it('says in one line that the model has gone or changed', async () => {
    const failing = modelText('fails', 'if (memory.add(counter, 1) === 1) throw new Error("second")');
    const cwd = folderWith({ 'model.mjs': failing });
    const token = tokenIn((await heddle(['check', 'model.mjs'], { cwd })).stdout);
    const changes = [
      [modelText('fails'), /^error: .*has the model changed\?\n$/],
      [
        modelText('renamed'),
        /^error: Expected model\.mjs to have the token's model "fails", got "renamed"\.\n$/,
      ],
    ] as const;
    for (const [text, expected] of changes) {
      writeFileSync(join(cwd, 'model.mjs'), text);
      const { status, stdout, stderr } = await heddle(['replay', token], { cwd });
      expect(stderr).toMatch(expected);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    }
    const { status, stderr } = await heddle(['replay', token], { cwd: folderWith({}) });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: .*"model\.mjs", which does not exist\.\n$/);
  });
});
