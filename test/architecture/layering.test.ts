import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf, readSources } from './import-graph.ts';
import {
  findCycle,
  forbiddenImports,
  forbiddenUses,
  isSource,
  loadedBy,
  type Part,
  type Reserved,
} from './rules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = readSources(root, ['src', 'models', 'cli', 'viewer', 'site/pages', 'site/playground']);
const imports = sources.flatMap(importsOf);

/** Who may import whom. A part that is not listed here does not exist. */
const parts: readonly Part[] = [
  { name: 'contract', files: /^src\/memory\/[^/]+$/, mayImport: [], mayImportPackages: false },
  { name: 'native', files: /^src\/memory\/native\//, mayImport: ['contract'], mayImportPackages: false },
  { name: 'modelled', files: /^src\/memory\/modelled\//, mayImport: ['contract'], mayImportPackages: false },
  { name: 'primitives', files: /^src\/primitives\//, mayImport: ['contract'], mayImportPackages: false },
  { name: 'local', files: /^src\/memory\/local\//, mayImport: ['contract'], mayImportPackages: false },
  {
    name: 'production',
    files: /^src\/production\//,
    mayImport: ['contract', 'native', 'local', 'primitives'],
    mayImportPackages: false,
  },
  {
    name: 'entry',
    files: /^src\/(index|algorithms)\.ts$/,
    mayImport: ['contract', 'native', 'primitives', 'production'],
    mayImportPackages: false,
  },
  { name: 'monitors', files: /^src\/monitors\//, mayImport: ['contract'], mayImportPackages: false },
  {
    name: 'scheduler',
    files: /^src\/scheduler\//,
    mayImport: ['contract', 'monitors'],
    mayImportPackages: false,
  },
  {
    name: 'crew',
    files: /^src\/crew\//,
    mayImport: ['scheduler', 'primitives', 'contract', 'native'],
    mayImportPackages: true,
  },
  {
    name: 'checker',
    files: /^src\/checker\//,
    mayImport: ['crew', 'scheduler', 'monitors', 'contract', 'modelled'],
    mayImportPackages: true,
  },
  {
    name: 'report',
    files: /^src\/report\//,
    mayImport: [],
    mayImportTypesOf: ['checker'],
    mayImportPackages: true,
  },
  {
    name: 'assert',
    files: /^src\/assert\//,
    mayImport: ['checker', 'report'],
    mayImportPackages: true,
  },
  {
    name: 'vitest',
    files: /^src\/vitest\//,
    mayImport: ['assert', 'report'],
    mayImportTypesOf: ['checker'],
    mayImportPackages: true,
  },
  {
    name: 'fast-check',
    files: /^src\/fast-check\//,
    mayImport: ['assert', 'report', 'checker', 'modelled'],
    mayImportPackages: true,
  },
  {
    name: 'viewer',
    files: /^viewer\//,
    mayImport: ['report'],
    mayImportTypesOf: ['checker'],
    mayImportPackages: true,
  },
  {
    name: 'models',
    files: /^models\//,
    mayImport: ['entry', 'primitives', 'checker'],
    mayImportPackages: false,
  },
  {
    name: 'playground',
    files: /^site\/playground\//,
    mayImport: ['entry', 'checker', 'report', 'viewer'],
    mayImportPackages: true,
  },
  {
    name: 'pages',
    files: /^site\/pages\//,
    mayImport: ['models', 'playground'],
    mayImportTypesOf: ['entry', 'checker'],
    mayImportPackages: true,
  },
  { name: 'cli', files: /^cli\//, mayImport: ['checker', 'report', 'models'], mayImportPackages: true },
];

const reserved: readonly (Reserved & { readonly what: string; readonly where: string })[] = [
  {
    what: 'Atomics',
    where: 'src/memory/native',
    use: /\bAtomics\s*[.[]/,
    allowedIn: /^src\/memory\/native\//,
  },
  {
    what: 'console',
    where: 'cli, src/assert and site/pages',
    use: /\bconsole\s*[.[]/,
    allowedIn: /^(cli|src\/assert|site\/pages)\//,
  },
  {
    what: 'process',
    where: 'cli and site/pages',
    use: /\bprocess\s*[.[]/,
    allowedIn: /^(cli|site\/pages)\//,
  },
];

describe('the sources', () => {
  it('are read', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(sources.length);
  });

  it('import what their part may import, and nothing else', () => {
    expect(forbiddenImports(parts, imports)).toEqual([]);
  });

  it('import no file that does not exist', () => {
    const files = new Set(sources.map(({ path }) => path));
    expect(imports.filter(({ to }) => isSource(to) && !files.has(to))).toEqual([]);
  });

  it('import each other in no circle', () => {
    expect(findCycle(imports)).toBeNull();
  });

  it('load nothing of the checker for production', () => {
    const loaded = [...loadedBy('src/index.ts', imports)];
    expect(loaded.length).toBeGreaterThan(2);
    expect(
      loaded.filter(
        (file) =>
          !/^src\/(index\.ts$|memory\/(native\/|local\/|[^/]+$)|primitives\/|production\/)/.test(file),
      ),
    ).toEqual([]);
  });

  it('need nothing of Node to check, but threads where several are asked for', () => {
    const loaded = [...loadedBy('src/checker/index.ts', imports)];
    expect(loaded.filter((file) => file.startsWith('node:'))).toEqual(['node:worker_threads']);
    const importers = imports.filter(
      ({ to, from }) => to === 'node:worker_threads' && from.startsWith('src/'),
    );
    expect(new Set(importers.map(({ from }) => from.split('/')[1]))).toEqual(new Set(['crew']));
  });

  it.each(reserved)('use $what only in $where', (rule) => {
    expect(forbiddenUses(rule, sources)).toEqual([]);
    expect(sources.some(({ path }) => rule.allowedIn.test(path))).toBe(true);
  });
});
