/** Loads model files, TypeScript included. */
import { pathToFileURL } from 'node:url';
import type { ModelModule } from './exported-models.ts';
import { shownPath } from './shown-path.ts';
import { describeThrown } from './thrown.ts';
import { UsageError } from './usage-error.ts';

/** Extensions of files that can hold models. */
export const MODEL_EXTENSIONS: readonly string[] = ['.ts', '.mts', '.js', '.mjs'];

type Exports = Readonly<Record<string, unknown>>;

/** Loads files, and learns TypeScript when it meets the first such file. */
export class ModuleLoader {
  #knowsTypeScript = false;

  /** @throws {UsageError} if the file cannot be loaded. */
  async load(path: string): Promise<ModelModule> {
    const name = shownPath(path);
    try {
      if (/\.m?ts$/.test(path)) await this.#learnTypeScript();
      const exports: Exports = await import(pathToFileURL(path).href);
      return { name, path, exports: ownExports(exports) };
    } catch (error) {
      throw new UsageError(`${name} could not be loaded: ${describeThrown(error, path)}`);
    }
  }

  // For the whole process, so that a file and the command line share one `heddle/checker`. Files in a package
  // that is not of type "module" are loaded as CommonJS: without its registration they fail as a cycle.
  async #learnTypeScript(): Promise<void> {
    if (this.#knowsTypeScript) return;
    (await import('tsx/cjs/api')).register();
    (await import('tsx/esm/api')).register();
    this.#knowsTypeScript = true;
  }
}

/** What the file itself exports: a module compiled to CommonJS arrives as somebody's default export. */
function ownExports(exports: Exports): Exports {
  const inner = exports.default as Exports | null | undefined;
  return typeof inner === 'object' && inner?.__esModule === true ? inner : exports;
}
