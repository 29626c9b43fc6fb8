import { describe, expect, it } from 'vitest';
import { folderWith, heddle } from './run-heddle.ts';

const offered = async (words: readonly string[], cwd?: string): Promise<string[]> => {
  const { stdout } = await heddle(['complete', '--', ...words], cwd === undefined ? {} : { cwd });
  return stdout.split('\n').flatMap((line) => /^([^:\t]+)\t/.exec(line)?.[1] ?? []);
};

describe('heddle completion', () => {
  it.each([
    ['bash', 'complete -F'],
    ['zsh', '#compdef heddle'],
    ['fish', 'complete -c heddle'],
  ])('prints a script for %s', async (shell, text) => {
    const { status, stdout } = await heddle(['completion', shell]);
    expect(status).toBe(0);
    expect(stdout).toContain(text);
  });

  it('refuses other shells', async () => {
    const { status, stderr } = await heddle(['completion', 'tcsh']);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('what is offered', () => {
  it('are commands, options and their choices', async () => {
    expect(await offered(['exp'])).toEqual(['explain']);
    expect(await offered(['check', '--memory'])).toEqual(['--memory-limit']);
    expect(await offered(['init', '--runner', ''])).toEqual(['vitest', 'node']);
  });

  it('are kinds to be explained', async () => {
    expect(await offered(['explain', 'l'])).toEqual(['lost-wakeup', 'livelock', 'leak']);
  });

  it('are phases, models and model files', async () => {
    const cwd = folderWith({ 'phase.model.ts': '', 'phased.js': '', 'phases.md': '' });
    const targets = await offered(['check', 'phase'], cwd);
    expect(targets).toEqual(
      expect.arrayContaining(['phase0', 'phase2-one-life', 'phase.model.ts', 'phased.js']),
    );
    expect(targets).not.toContain('phases.md');
  });
});
