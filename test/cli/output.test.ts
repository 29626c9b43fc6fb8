/** What becomes of a report that nobody can take. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run-heddle.ts';

const main = join(root, 'dist', 'cli', 'main.js');

/** A device that is always full. */
const FULL = '/dev/full';

describe('standard output', () => {
  it.skipIf(!existsSync(FULL))('that is full is an error, whatever the verdict', () => {
    const command = `"${process.execPath}" "${main}" check ring > ${FULL}`;
    const { status, stderr } = spawnSync(command, { shell: true, encoding: 'utf8' });
    expect(stderr).toMatch(/^error: Expected to write to standard output, got Error: ENOSPC.*\n$/);
    expect(status).toBe(2);
  });

  it('of which a reader has seen enough is no error', () => {
    const command = `("${process.execPath}" "${main}" list; echo "status $?" >&2) | head -1`;
    const { stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8' });
    expect(stdout.split('\n').length).toBe(2);
    expect(stderr).toBe('status 0\n');
  });
});
