import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeOf } from '../tools/node-versions.ts';
import { installHeddle, root, run } from './empty-project.ts';

const majors = [20, 22, 24] as const;
const examples = ['connection-pool', 'job-queue', 'awaiting-workers', 'parallel-hash'] as const;

const model = `
import { defineModel } from 'heddle/checker';

export default defineModel({
  name: 'two-increments',
  setup: ({ memory, cells }) => ({ memory, cell: cells.cell('count') }),
  threads: { one: ({ memory, cell }) => memory.add(cell, 1), two: ({ memory, cell }) => memory.add(cell, 1) },
});
`;

describe.each(majors)('Node %i', (major) => {
  const node = nodeOf(major);
  let project: string;
  let home: string;

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'heddle-versions-'));
    project = installHeddle();
  });

  afterAll(() => {
    for (const folder of [dirname(project), home]) rmSync(folder, { recursive: true });
  });

  it.for(examples)('runs the example %s', (example, { skip }) => {
    if ('missing' in node) return skip(node.missing);
    expect(run(root, node.path, [join('examples', `${example}.mjs`)])).not.toBe('');
  });

  it('checks a model in TypeScript from the command line', ({ skip }) => {
    if ('missing' in node) return skip(node.missing);
    writeFileSync(join(project, 'two-increments.ts'), model);
    const main = join('node_modules', 'heddle', 'dist', 'cli', 'main.js');
    expect(run(project, node.path, [main, 'check', 'two-increments.ts'])).toContain('holds');
  });
});
