/** Who imports whom, read from the sources. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { codeOf } from './source-text.ts';

/** One import, export from or dynamic import. */
export interface Import {
  readonly from: string;
  /** A file of the project by its path, or the name of a package. */
  readonly to: string;
  /** Whether nothing is left of it at run time. */
  readonly isTypeOnly: boolean;
}

/** A source file by its path from the project's root, `/` between the parts. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The names under which the project's own entry points are imported. */
const ENTRIES: Readonly<Record<string, string>> = {
  heddle: 'src/index.ts',
  'heddle/algorithms': 'src/algorithms.ts',
  'heddle/assert': 'src/assert/index.ts',
  'heddle/checker': 'src/checker/index.ts',
  'heddle/fast-check': 'src/fast-check/index.ts',
  'heddle/vitest': 'src/vitest/index.ts',
};

/** All TypeScript files below the folders that exist. */
export function readSources(root: string, folders: readonly string[]): Source[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));
}

const STATEMENT = /\b(?:import|export)\b\s*(type\b)?([^;'"`()]*?)\bfrom\s*(['"])([^'"]+)\3/g;
const BARE = /\bimport\s*(['"])([^'"]+)\1/g;
const DYNAMIC = /\bimport\s*\(\s*(['"])([^'"]+)\1/g;

/** The imports of a file, in no particular order. */
export function importsOf({ path, text }: Source): Import[] {
  const code = codeOf(text, { strings: true });
  const statements = [...code.matchAll(STATEMENT)].map(([, type, names, , specifier]) => ({
    from: path,
    to: target(path, specifier!),
    isTypeOnly: type !== undefined || hasTypesOnly(names!),
  }));
  const others = [...code.matchAll(BARE), ...code.matchAll(DYNAMIC)].map(([, , specifier]) => ({
    from: path,
    to: target(path, specifier!),
    isTypeOnly: false,
  }));
  return [...statements, ...others];
}

/** `{ type A, type B }`: nothing of such an import is loaded. */
function hasTypesOnly(names: string): boolean {
  const inBraces = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  const list = inBraces?.split(',').filter((name) => name.trim() !== '') ?? [];
  return list.length > 0 && list.every((name) => /^\s*type\s/.test(name));
}

function target(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return ENTRIES[specifier] ?? specifier;
  return normalize(join(dirname(path), specifier)).replaceAll('\\', '/');
}
