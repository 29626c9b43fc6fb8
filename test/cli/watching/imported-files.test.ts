import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importedFiles } from '../../../cli/watching/imported-files.ts';
import { folderWith } from '../run-heddle.ts';

describe('importedFiles', () => {
  it('are those that are imported directly or not, TypeScript or not, without packages and types', async () => {
    const folder = folderWith({
      'model.ts': `import { defineModel } from 'heddle/checker';\nimport type { T } from './types.ts';\nimport { a } from './a.js';\nexport default [defineModel, a] as unknown as T;`,
      'a.ts': `export * from './b.mjs';\nexport const a = 1;`,
      'b.mjs': 'export const b = 2;',
      'types.ts': 'export type T = number;',
      'unused.ts': '',
    });
    const files = await importedFiles([join(folder, 'model.ts')]);
    expect(files?.toSorted()).toEqual(['a.ts', 'b.mjs', 'model.ts'].map((file) => join(folder, file)));
  });

  it('cannot be told of a file that is no JavaScript, or that is missing', async () => {
    const folder = folderWith({ 'broken.ts': 'export const = 1;' });
    expect(await importedFiles([join(folder, 'broken.ts')])).toBeNull();
    expect(await importedFiles([join(folder, 'missing.ts')])).toBeNull();
  });
});
