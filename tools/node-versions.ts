/** Other versions of Node, from the npm registry: `node-<platform>-<architecture>` packages ship the binary itself. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'build', 'nodes');

/** A binary of the newest Node with this major version, installed on first use; or why there is none. */
export function nodeOf(major: number): { readonly path: string } | { readonly missing: string } {
  if (process.versions.node.startsWith(`${major}.`)) return { path: process.execPath };
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const path = join(folder, `${major}`, 'node_modules', name, 'bin', 'node');
  try {
    if (!existsSync(path)) install(`${name}@${major}`, join(folder, `${major}`));
    execFileSync(path, ['--version']);
    return { path };
  } catch (error) {
    return { missing: `Node ${major} could not be installed: ${firstLine(error)}` };
  }
}

function install(what: string, where: string): void {
  mkdirSync(where, { recursive: true });
  writeFileSync(join(where, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', what], {
    cwd: where,
    stdio: 'pipe',
    timeout: 300_000,
  });
}

const firstLine = (error: unknown): string => String((error as Error).message).split('\n')[0]!;
