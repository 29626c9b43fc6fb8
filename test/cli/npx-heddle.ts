/** Runs command lines as a shell does in a project that has heddle installed. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './run-heddle.ts';

/** How a command line ended. */
export interface CommandEnded {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A shell in a folder, where `npx heddle` is the heddle of this project. */
export function shellIn(folder: string): (command: string) => CommandEnded {
  const bin = join(folder, 'node_modules', '.bin');
  mkdirSync(bin, { recursive: true });
  const heddle = join(root, 'dist', 'cli', 'main.js');
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${heddle}" "$@"\n`);
  chmodSync(join(bin, 'npx'), 0o755);
  const { GITHUB_WORKSPACE: _, GITHUB_ACTIONS: __, ...env } = process.env;
  const options = {
    ...{ cwd: folder, encoding: 'utf8' as const, timeout: 120_000 },
    env: { ...env, PATH: `${bin}${delimiter}${env.PATH}` },
  };
  return (command) => spawnSync('bash', ['-ec', command], options);
}
