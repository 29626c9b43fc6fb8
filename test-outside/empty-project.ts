/** heddle as its users get it: packed, and installed in a project that has nothing else. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('..', import.meta.url));

/** Packs what has been built into a folder. Returns the tarball's path. */
export function packHeddle(folder: string): string {
  const packed = join(folder, 'packed');
  mkdirSync(packed);
  run(root, 'npm', ['pack', '--ignore-scripts', '--pack-destination', packed]);
  const [tarball] = readdirSync(packed);
  return join(packed, tarball!);
}

/** Packs what has been built, and installs it. Returns the folder of the project. */
export function installHeddle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'heddle-user-'));
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  run(project, 'npm', ['install', '--no-audit', '--no-fund', packHeddle(folder)]);
  return project;
}

/** Runs a program in a folder; returns what it printed. Throws with what it printed if it fails. */
export function run(folder: string, program: string, args: readonly string[]): string {
  return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', timeout: 200_000 });
}
