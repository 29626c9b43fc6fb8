/** Gets the peers: Debian packages and crates. Needs apt, root, and cargo. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildFolder } from './run/folders.ts';

/** The command that must be there, and the Debian package that has it. */
const packages: Readonly<Record<string, string>> = {
  spin: 'spin',
  gcc: 'gcc',
  time: 'time',
  cargo: 'cargo',
};

const isThere = (command: string): boolean => spawnSync('which', [command]).status === 0;
/** The first version number that the command prints. */
const versionOf = (command: string, option: string): string =>
  /\d+(?:\.\d+)+/.exec(execFileSync(command, [option], { encoding: 'utf8' }))?.[0] ?? 'unknown';

/** Blocks until all peers are there and built. Throws if something cannot be had. */
export function install(): void {
  const missing = Object.keys(packages).filter((command) => !isThere(command));
  if (missing.length > 0)
    execFileSync('apt-get', ['install', '-y', ...missing.map((command) => packages[command]!)], {
      stdio: 'inherit',
    });
  const folder = fileURLToPath(new URL('rust', import.meta.url));
  const target = ['--target-dir', buildFolder('rust')];
  execFileSync('cargo', ['build', '--release', '--locked', ...target], { cwd: folder, stdio: 'inherit' });
}

/** The version of a crate that is asked for. */
const crate = (name: string): string => {
  const manifest = readFileSync(new URL(`rust/on-${name}/Cargo.toml`, import.meta.url), 'utf8');
  return new RegExp(`^${name} = "=(.*)"`, 'm').exec(manifest)![1]!;
};

/** What took part, as each says itself. */
export const versions = (): Readonly<Record<string, string>> => ({
  node: process.versions.node,
  loom: crate('loom'),
  shuttle: crate('shuttle'),
  SPIN: versionOf('spin', '-V'),
  gcc: versionOf('gcc', '--version'),
  rustc: versionOf('rustc', '--version'),
});
