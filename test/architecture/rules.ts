/** What the parts of the house may use, as data, and whether a graph of imports keeps to it. */
import type { Import, Source } from './import-graph.ts';
import { codeOf } from './source-text.ts';

/** A part of the project and what it may import besides itself. */
export interface Part {
  readonly name: string;
  /** A file belongs to the part whose pattern matches its path. */
  readonly files: RegExp;
  readonly mayImport: readonly string[];
  /** Parts of which it may import types, but nothing that runs. */
  readonly mayImportTypesOf?: readonly string[];
  /** Whether it may import packages and modules of Node: what runs in a browser may not. */
  readonly mayImportPackages: boolean;
}

/** Whether what is imported is a file of the project's own, and no package. */
export const isSource = (path: string): boolean => /\.tsx?$/.test(path);

/** The imports that break the table of parts, one sentence each. */
export function forbiddenImports(parts: readonly Part[], imports: readonly Import[]): string[] {
  return imports.flatMap((edge) => {
    const part = partOf(parts, edge.from);
    if (!part) return [`${edge.from} belongs to no part`];
    return isAllowed(parts, part, edge) ? [] : [`${edge.from} (${part.name}) imports ${edge.to}`];
  });
}

function isAllowed(parts: readonly Part[], part: Part, { to, isTypeOnly }: Import): boolean {
  if (!isSource(to)) return part.mayImportPackages || isTypeOnly;
  const imported = partOf(parts, to)?.name;
  if (imported === undefined) return false;
  if (imported === part.name || part.mayImport.includes(imported)) return true;
  return isTypeOnly && (part.mayImportTypesOf ?? []).includes(imported);
}

const partOf = (parts: readonly Part[], path: string): Part | undefined =>
  parts.find(({ files }) => files.test(path));

/** The files of a cycle of imports, types included; null if there is none. */
export function findCycle(imports: readonly Import[]): string[] | null {
  const isDone = new Set<string>();
  const search = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (isDone.has(file)) return null;
    for (const next of targets(imports, file)) {
      const cycle = search(next, [...path, file]);
      if (cycle) return cycle;
    }
    isDone.add(file);
    return null;
  };
  for (const { from } of imports) {
    const cycle = search(from, []);
    if (cycle) return cycle;
  }
  return null;
}

const targets = (imports: readonly Import[], file: string): string[] =>
  imports.filter(({ from }) => from === file).map(({ to }) => to);

/** Everything that is loaded when `entry` is: types are not. */
export function loadedBy(entry: string, imports: readonly Import[]): Set<string> {
  const atRunTime = imports.filter(({ isTypeOnly }) => !isTypeOnly);
  const loaded = new Set([entry]);
  for (const file of loaded) for (const next of targets(atRunTime, file)) loaded.add(next);
  return loaded;
}

/** A global that only some files may use. */
export interface Reserved {
  readonly use: RegExp;
  readonly allowedIn: RegExp;
}

/** The files that use a global reserved for others; comments and strings do not count. */
export function forbiddenUses({ use, allowedIn }: Reserved, sources: readonly Source[]): string[] {
  return sources
    .filter(({ path, text }) => !allowedIn.test(path) && use.test(codeOf(text, { strings: false })))
    .map(({ path }) => path);
}
