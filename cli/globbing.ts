/** Files by pattern, for shells that do not expand patterns themselves. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a target is a pattern: it has `*`, `?` or `{a,b}`. */
export const isPattern = (target: string): boolean => /[*?{]/.test(target);

/** The files that match a pattern, in order. `**` stands for any folders; node_modules and dot folders are left out. */
export function filesMatching(pattern: string): readonly string[] {
  const normal = pattern.replaceAll('\\', '/').replace(/^\.\//, '');
  const parts = normal.split('/');
  const fixed = parts.slice(0, parts.findIndex(isPattern));
  const root = fixed.join('/') || (normal.startsWith('/') ? '/' : '.');
  const isDeep = parts.length - fixed.length > 1 || parts.at(-1)!.includes('**');
  const expression = expressionFor(normal);
  return filesBelow(root, isDeep)
    .map((file) => file.replaceAll('\\', '/').replace(/^\.\//, ''))
    .filter((file) => expression.test(file))
    .sort();
}

function filesBelow(folder: string, isDeep: boolean): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    const isLeftOut = entry.name === 'node_modules' || entry.name.startsWith('.');
    return isDeep && !isLeftOut ? filesBelow(path, isDeep) : [];
  });
}

function entriesOf(folder: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(folder);
  } catch {
    return [];
  }
}

const readEntries = (folder: string): { readonly name: string; isDirectory(): boolean }[] =>
  readdirSync(folder, { withFileTypes: true });

const WILDCARDS: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
  ',': '|',
};

function expressionFor(pattern: string): RegExp {
  const source = pattern.replace(
    /\*\*\/|\*\*|[*?{},]|[.+^$()|[\]]/g,
    (token) => WILDCARDS[token] ?? `\\${token}`,
  );
  return new RegExp(`^${source}$`);
}
