import { beforeAll, describe, expect, it } from 'vitest';
import { heddle } from './run-heddle.ts';

describe('--help', () => {
  let commands: readonly string[] = [];
  beforeAll(async () => {
    const { stdout } = await heddle(['--help']);
    const [, list = ''] = /^Commands:\n(.*?)^\n/ms.exec(stdout) ?? [];
    commands = [...list.matchAll(/^ {2}([\w-]+)/gm)]
      .map(([, name]) => name!)
      .filter((name) => name !== 'help');
  });

  it('names all commands, and not the one that only shells ask', () => {
    expect(commands).toEqual(expect.arrayContaining(['check', 'watch', 'init', 'explain', 'completion']));
    expect(commands).not.toContain('complete');
  });

  it('has examples for every command, which use it or what goes with it', async () => {
    for (const command of commands) {
      const { stdout, status } = await heddle([command, '--help']);
      const [, examples = ''] = /^Examples:\n(.*?)(?:^\n|$(?![\n]))/ms.exec(stdout) ?? [];
      expect([command, status, examples.includes(`heddle ${command}`)]).toEqual([command, 0, true]);
    }
  });
});
