/** Runs a program of another tool to its end, and says how long it took, what it printed, and how much memory it used. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ended {
  readonly output: string;
  readonly errors: string;
  readonly wholeSeconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
}

/** After this many seconds beyond its limit a process that does not end by itself is stopped. */
const GRACE_SECONDS = 3;

/**
 * Blocks until the process has ended, `limitSeconds` and some more are over (it is interrupted then, and may still print).
 *
 * @throws {Error} if the program is not there.
 */
export function runMeasured(
  command: readonly string[],
  limitSeconds: number,
  folder: string = tmpdir(),
): Ended {
  const scratch = mkdtempSync(join(tmpdir(), 'peers-'));
  const usage = join(scratch, 'usage');
  const limited = ['timeout', '-s', 'INT', '-k', '5', String(limitSeconds + GRACE_SECONDS), ...command];
  const start = performance.now();
  const { stdout, stderr, error } = spawnSync('time', ['-f', '%M %U %S', '-o', usage, ...limited], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wholeSeconds = (performance.now() - start) / 1000;
  if (error) throw error;
  const [kilobytes, user, system] = readFileSync(usage, 'utf8')
    .trim()
    .split('\n')
    .at(-1)!
    .split(' ')
    .map(Number);
  rmSync(scratch, { recursive: true });
  return {
    output: stdout,
    errors: stderr,
    wholeSeconds,
    processorSeconds: user! + system!,
    megabytes: Math.round(kilobytes! / 1024),
  };
}
