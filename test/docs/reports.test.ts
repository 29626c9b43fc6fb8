/** What docs/reports.md says can be typed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../cli/reporters/registry.ts';
import { shellIn } from '../cli/npx-heddle.ts';
import { folderWith, modelText, root } from '../cli/run-heddle.ts';

const page = readFileSync(join(root, 'docs/reports.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block!.trim());

describe('docs/reports.md', () => {
  it('names every reporter, and no other', () => {
    const names = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect([...names].sort()).toEqual([...reporterNames].sort());
  });

  it('gives commands that do what they say', () => {
    const folder = folderWith({ 'lock.model.ts': modelText('lock'), 'other.model.ts': modelText('other') });
    const run = shellIn(folder);
    expect(blocks).toHaveLength(3);
    for (const block of blocks) expect([block, run(block).status]).toEqual([block, 0]);
    const written = [
      'report.xml',
      'report.sarif',
      'report.json',
      'trace.json',
      'shard-1.json',
      'report.html',
    ];
    expect(written.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });
});
