/** docs/bugs.md has a row for each model of a real bug, and says what checking it finds. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { bugs, modelOf } from '../models/bug-table.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/bugs.md'), 'utf8');

interface Row {
  readonly name: string;
  readonly path: string;
  readonly found: readonly string[];
}

const rows: readonly Row[] = [...page.matchAll(/^\| \[(.*?)\]\((.*?)\) \|(.*)\|$/gm)].map(
  ([, name, path, cells]) => ({
    name: name!,
    path: path!,
    found: cells!
      .split('|')
      .slice(-3)
      .map((cell) => cell.trim()),
  }),
);

describe('docs/bugs.md', () => {
  it('has a row for each bug', () => {
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(bugs).toSorted());
  });

  it('is counted right in README.md', () => {
    expect(Object.keys(bugs)).toHaveLength(25);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('Twenty-five bugs of real systems');
  });

  it.each(rows.map((row) => [row.name, row] as const))(
    'says of %s what is found, with how many threads and steps',
    (name, { path, found }) => {
      const { kind, threads, steps } = bugs[name]!;
      expect(found).toEqual([kind, `${threads}`, `${steps}`]);
      expect(existsSync(join(root, 'docs', path))).toBe(true);
    },
  );

  it.each([
    ['thread-stream-index', 'onlyAtLeast'],
    ['jdk-semaphore-propagate', 'looksBack'],
  ])('says in how many steps half a fix of %s fails', async (name, half) => {
    const verdict = await check(await modelOf(name, half));
    const steps = verdict.verdict === 'violated' ? verdict.violation.steps.length : null;
    expect(page.replaceAll('\n', ' ')).toMatch(new RegExp(`\`${half}\`.{0,20}\\b${steps}\\s+steps`));
  });
});
