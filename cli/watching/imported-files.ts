/** Which files of the user's own a model is made of. */
import { resolve } from 'node:path';

/**
 * The entries and all that they import, directly or not, without packages; null where that cannot be told, because a file
 * is missing or is no JavaScript.
 *
 * The files are read, not run: what is imported is known even where loading a model fails.
 */
export async function importedFiles(entries: readonly string[]): Promise<readonly string[] | null> {
  try {
    const { build } = await import('esbuild'); // only `watch` needs it, and it takes its time to load
    const { metafile } = await build({
      ...{ entryPoints: [...entries], bundle: true, packages: 'external', platform: 'node', format: 'esm' },
      ...{ metafile: true, write: false, outdir: 'nowhere', logLevel: 'silent' },
    });
    return Object.keys(metafile.inputs).map((file) => resolve(file));
  } catch {
    return null;
  }
}
