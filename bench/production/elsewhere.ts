/** The same scenarios in other runtimes, for peers that are only there: each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Row } from './row.ts';

/** Beyond that something hangs there, which must not spoil what was measured here. */
const PATIENCE_MS = 120_000;

const main = fileURLToPath(new URL('./main.js', import.meta.url));

/** A runtime, and the scenarios for which it is there. */
export interface Elsewhere {
  readonly why: string;
  readonly node: string;
  readonly flags: readonly string[];
  readonly scenarios: readonly string[];
}

/** Rows from there, or none with a line that says why. */
export function measureElsewhere(
  { why, node, flags, scenarios }: Elsewhere,
  isQuick: boolean,
): readonly Row[] {
  const file = join(mkdtempSync(join(tmpdir(), 'heddle-bench-')), 'rows.json');
  const options = ['--here', '--json', file, ...(isQuick ? ['--quick'] : []), ...scenarios];
  try {
    execFileSync(node, [...flags, main, ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: PATIENCE_MS,
    });
    return (JSON.parse(readFileSync(file, 'utf8')) as { rows: Row[] }).rows;
  } catch (error) {
    console.error(`skipped: ${why}: ${String((error as Error).message).split('\n')[0]}`);
    return [];
  }
}
