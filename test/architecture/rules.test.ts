import { describe, expect, it } from 'vitest';
import { type Import, importsOf } from './import-graph.ts';
import { findCycle, forbiddenImports, forbiddenUses, loadedBy, type Part } from './rules.ts';

const parts: readonly Part[] = [
  { name: 'base', files: /^base\//, mayImport: [], mayImportPackages: false },
  { name: 'middle', files: /^middle\//, mayImport: ['base'], mayImportPackages: true },
  { name: 'top', files: /^top\//, mayImport: [], mayImportTypesOf: ['middle'], mayImportPackages: false },
];

const edge = (from: string, to: string, isTypeOnly = false): Import => ({ from, to, isTypeOnly });

describe('importsOf', () => {
  const targets = (text: string): [string, boolean][] =>
    importsOf({ path: 'a/b/c.ts', text }).map(({ to, isTypeOnly }) => [to, isTypeOnly]);

  it.each<[string, [string, boolean][]]>([
    ["import x from './d.ts';", [['a/b/d.ts', false]]],
    ["import * as x from '../d.ts';", [['a/d.ts', false]]],
    ["import {\n  x,\n  type y,\n} from '../../d.ts';", [['d.ts', false]]],
    ["import type { x } from './d.ts';", [['a/b/d.ts', true]]],
    ["import { type x, type y } from './d.ts';", [['a/b/d.ts', true]]],
    ["import './d.ts';", [['a/b/d.ts', false]]],
    ["const x = await import('./d.ts');", [['a/b/d.ts', false]]],
    [
      "export { x } from './d.ts';\nexport * from './e.ts';",
      [
        ['a/b/d.ts', false],
        ['a/b/e.ts', false],
      ],
    ],
    ["export type { x } from './d.ts';", [['a/b/d.ts', true]]],
    ["import { x } from 'heddle';", [['src/index.ts', false]]],
    ["import { x } from 'heddle/checker';", [['src/checker/index.ts', false]]],
    ["import { x } from 'node:fs';", [['node:fs', false]]],
    ["// import x from './d.ts';\n/* import './e.ts' */", []],
    ['export const from = 1; const x = { from };', []],
  ])('reads %j', (text, expected) => {
    expect(targets(text)).toEqual(expected);
  });
});

describe('forbiddenImports', () => {
  it('allows what the table allows, and a part itself', () => {
    const allowed = [
      edge('base/a.ts', 'base/b.ts'),
      edge('middle/a.ts', 'base/b.ts'),
      edge('middle/a.ts', 'node:fs'),
      edge('top/a.ts', 'middle/a.ts', true),
    ];
    expect(forbiddenImports(parts, allowed)).toEqual([]);
  });

  it.each([
    [edge('base/a.ts', 'middle/a.ts'), 'base/a.ts (base) imports middle/a.ts'],
    [edge('base/a.ts', 'middle/a.ts', true), 'base/a.ts (base) imports middle/a.ts'],
    [edge('base/a.ts', 'node:fs'), 'base/a.ts (base) imports node:fs'],
    [edge('top/a.ts', 'middle/a.ts'), 'top/a.ts (top) imports middle/a.ts'],
    [edge('top/a.ts', 'base/a.ts'), 'top/a.ts (top) imports base/a.ts'],
    [edge('base/a.ts', 'elsewhere/a.ts'), 'base/a.ts (base) imports elsewhere/a.ts'],
    [edge('elsewhere/a.ts', 'base/a.ts'), 'elsewhere/a.ts belongs to no part'],
  ])('names what breaks the table (%#)', (broken, sentence) => {
    expect(forbiddenImports(parts, [broken])).toEqual([sentence]);
  });
});

describe('findCycle', () => {
  it('finds nothing where two ways lead to one file', () => {
    expect(findCycle([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])).toBeNull();
  });

  it('names the files of a cycle, even one of types', () => {
    const cycle = [edge('a', 'b'), edge('b', 'c', true), edge('c', 'd'), edge('d', 'b')];
    expect(findCycle(cycle)).toEqual(['b', 'c', 'd', 'b']);
  });
});

describe('loadedBy', () => {
  it('follows imports, but not those of types', () => {
    const graph = [edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('b', 'd', true), edge('e', 'f')];
    expect([...loadedBy('a', graph)]).toEqual(['a', 'b', 'c']);
  });
});

describe('forbiddenUses', () => {
  const rule = { use: /\bAtomics\s*[.[]/, allowedIn: /^native\// };

  it('names a file that uses what is reserved for others', () => {
    const text = 'const x = Atomics.load(cells, 0);';
    const sources = [
      { path: 'native/a.ts', text },
      { path: 'other/a.ts', text },
    ];
    expect(forbiddenUses(rule, sources)).toEqual(['other/a.ts']);
  });

  it('is not misled by comments and strings', () => {
    const text = "// Atomics.load\n/** `Atomics.wait` */ const x = 'Atomics.store';";
    expect(forbiddenUses(rule, [{ path: 'other/a.ts', text }])).toEqual([]);
  });
});
