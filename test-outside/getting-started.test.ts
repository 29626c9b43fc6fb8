/** docs/getting-started.md, followed by somebody who has nothing but an empty folder. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packHeddle, root } from './empty-project.ts';
import { missingFrom, transcriptOf } from './transcript.ts';

const page = readFileSync(join(root, 'docs/getting-started.md'), 'utf8');
/** The page promises this. */
const FIVE_MINUTES_MS = 300_000;

let folder = '';
let tarball = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heddle-first-'));
  tarball = packHeddle(folder);
  mkdirSync(join(folder, 'project'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Types a command; heddle comes from the tarball instead of from npm. Readers have a terminal, hence the reporter. */
function type(command: string): string {
  const { NODE_OPTIONS: _, FORCE_COLOR: __, ...env } = process.env;
  const isTest = command.startsWith('node --test');
  const { stdout, stderr } = spawnSync(command.replace(/ heddle$/, ` ${tarball}`), {
    cwd: join(folder, 'project'),
    shell: true,
    encoding: 'utf8',
    env: { ...env, ...(isTest && { NODE_OPTIONS: '--test-reporter=spec' }) },
  });
  return stdout + stderr;
}

it('is what happens, in less than five minutes', { timeout: FIVE_MINUTES_MS }, () => {
  const typed = transcriptOf(page);
  expect(typed.length).toBeGreaterThan(8);
  for (const { command, shown } of typed) {
    const printed = type(command);
    expect([command, missingFrom(printed, shown), printed]).toEqual([command, undefined, printed]);
  }
  const report = join(folder, 'project', 'heddle-report.html');
  expect(statSync(report).size).toBeLessThan(300 * 1024);
  expect(readFileSync(report, 'utf8')).toContain('mailbox');
  const model = readFileSync(join(folder, 'project', 'concurrency/mailbox.model.mjs'), 'utf8');
  const [threads] = /^threads: \{\n.*?^\},$/ms.exec(page) ?? [''];
  const indented = threads.replace(/^/gm, '  ').replace('// memory.store', 'memory.store');
  expect(model).toContain(indented);
});
