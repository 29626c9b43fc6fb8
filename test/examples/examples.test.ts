import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runExample } from './run-example.ts';

const hashOf = (data: string): string => createHash('sha256').update(data).digest('hex');

describe('the connection pool', () => {
  it('lets no two workers use a connection at once, and serves all of them', async () => {
    const { status, lines } = await runExample('connection-pool');
    expect(lines).toEqual(['4 workers made 100 queries over 2 connections']);
    expect(status).toBe(0);
  });
});

describe('the job queue', () => {
  it('has each job done once and never holds more than it has places', async () => {
    const { status, lines } = await runExample('job-queue');
    expect(lines).toEqual(['40 jobs done, each once', 'never more than 4 in the queue: true']);
    expect(status).toBe(0);
  });
});

describe('the main thread that awaits workers', () => {
  it('sees all that they find, while its event loop goes on', async () => {
    const { status, lines } = await runExample('awaiting-workers');
    expect(lines).toEqual([
      '3 workers are ready',
      'they found 15 primes',
      'the event loop went on meanwhile: true',
    ]);
    expect(status).toBe(0);
  });
});

describe('the parallel hash', () => {
  let folder: string;
  const contents = Array.from({ length: 30 }, (_, index) => `file ${index}\n`.repeat(index));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'heddle-hash-'));
    mkdirSync(join(folder, 'inner'));
    for (const [index, content] of contents.entries())
      writeFileSync(join(folder, index % 2 ? 'inner' : '', `${index}.txt`), content);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('hashes every file once and shows its progress up to the end', async () => {
    const { status, lines } = await runExample('parallel-hash', [folder]);
    const hashes = contents.map(hashOf).sort();
    expect(lines.at(-1)).toBe(`${contents.length} files, ${hashOf(hashes.join('\n'))}`);
    expect(lines.at(-2)).toBe('100 %');
    expect(status).toBe(0);
  });

  it('has its workers go home when it is interrupted, keeping what was done', async () => {
    const manyFiles = join(process.cwd(), 'node_modules');
    const { status, lines } = await runExample('parallel-hash', [manyFiles], (child, text) => {
      if (text.includes('10 %') && !child.killed) child.kill('SIGINT');
    });
    expect(lines.at(-2)).toBe('interrupted');
    expect(lines.at(-1)).toMatch(/^\d+ files, [0-9a-f]{64}$/);
    expect(status).toBe(0);
  });
});
