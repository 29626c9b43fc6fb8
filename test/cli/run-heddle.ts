/** Runs the compiled command line as a user does: in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist', 'cli', 'main.js');

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd?: string;
  /** Beside what the tests themselves run in. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called with everything written to standard error so far, whenever there is more. */
  readonly onStderr?: (child: ChildProcess, text: string) => void;
}

/** Runs `heddle` with these arguments. */
export function heddle(
  args: readonly string[],
  { cwd = root, env: more = {}, onStderr }: Surroundings = {},
): Promise<Ended> {
  const { FORCE_COLOR: _, GITHUB_ACTIONS: __, ...env } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    onStderr?.(child, stderr);
  });
  return new Promise((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
}

/** A new folder outside the project with these files in it, for as long as the tests run. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(inject('temporaryFolder'), 'case-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Source text of a file whose default export is a model; it needs nothing installed. */
export const modelText = (name: string, body = 'memory.add(counter, 1)'): string => `
export default {
  name: ${JSON.stringify(name)},
  setup: ({ memory, cells }) => ({ memory, counter: cells.cell('counter') }),
  threads: {
    left: ({ memory, counter }, thread) => { ${body}; },
    right: ({ memory, counter }) => { memory.add(counter, 1); },
  },
};
`;
