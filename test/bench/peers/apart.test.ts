/** What the comparison needs is needed by nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf, readSources } from '../../architecture/import-graph.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const imports = readSources(root, ['src', 'models', 'cli', 'bench', 'test']).flatMap(importsOf);
const isOfPeers = (path: string): boolean => path.startsWith('bench/peers/');

describe('bench/peers', () => {
  it('is named by no script but its own, and is not published', () => {
    const naming = Object.entries<string>(manifest.scripts).filter(([, script]) => script.includes('peers'));
    expect(naming.map(([name]) => name)).toEqual(['bench:peers']);
    expect(manifest.files.filter((path: string) => path.startsWith('bench'))).toEqual([]);
  });

  it('is imported by nothing but its tests, which start no process', () => {
    const from = imports.filter(({ from, to }) => isOfPeers(to) && !isOfPeers(from));
    expect(from.filter((edge) => !edge.from.startsWith('test/bench/peers/'))).toEqual([]);
    expect(from.filter(({ to }) => /\/(run\/|install|measure|main)/.test(to))).toEqual([]);
  });
});
