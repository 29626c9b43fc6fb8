import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../../docs/soundness.md', import.meta.url), 'utf8');
const root = new URL('../../', import.meta.url);

/** All that stands between backticks and names a file or a folder. */
const named = [...page.matchAll(/`([\w./*-]+)`/g)].map(([, name]) => name!);
const files = ['src', 'test', 'models'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }),
);

describe('docs/soundness.md', () => {
  it('names files that exist', () => {
    const names = new Set(files.map((file) => basename(file)));
    const paths = named.filter((name) => name.includes('/') && !name.includes('*'));
    expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
    const alone = named.filter((name) => name.endsWith('.ts') && !name.includes('/'));
    expect(alone.length).toBeGreaterThan(10);
    expect(alone.filter((name) => !names.has(name))).toEqual([]);
  });

  it('names methods of the code that exist', () => {
    const sources = files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => ['src', 'test', 'models'].map((folder) => new URL(`${folder}/${file}`, root)))
      .filter((url) => existsSync(url))
      .map((url) => readFileSync(url, 'utf8'))
      .join('\n');
    const methods = [...page.matchAll(/`(#\w+)`/g)].map(([, name]) => name!);
    expect(methods.length).toBeGreaterThan(10);
    expect(methods.filter((name) => !sources.includes(`${name}(`))).toEqual([]);
  });
});
