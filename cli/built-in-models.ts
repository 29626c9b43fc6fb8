/** The models that come with heddle: those of the phases, objects, bugs, locks, litmus programs. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneLine } from '../src/report/index.ts';
import { type Bounds, boundsText } from './bounds.ts';
import { exportedModels } from './exported-models.ts';
import type { LoadedModel } from './loaded-model.ts';
import type { ModuleLoader } from './module-loader.ts';
import { type Phase, phases } from './phases.ts';
import { UsageError } from './usage-error.ts';

const FOLDERS = ['kinds', 'linearizable', 'violates', 'bugs', 'litmus', 'locks'] as const;
const root = fileURLToPath(new URL('../models', import.meta.url));

/** The models of a phase. */
export async function phaseModels({ key }: Phase, bounds: Bounds): Promise<readonly LoadedModel[]> {
  const { phaseModels: modelsOf } = await import('../models/phases/index.ts');
  try {
    const file = 'models/phases/index.ts';
    return modelsOf(key, bounds).map((model) => ({
      model,
      file,
      origin: { target: key, bounds: { ...bounds } },
    }));
  } catch (error) {
    // Built-in models refuse bounds alone: where they do so is nothing that the user could look at.
    const refusal = oneLine((error as Error).message);
    throw new UsageError(`The models of ${key} cannot be built with ${boundsText(bounds)}: ${refusal}`);
  }
}

/** A file of models that comes with heddle. */
export class BuiltInFile {
  readonly folder: string;
  readonly #path: string;
  readonly #loader: ModuleLoader;

  constructor(folder: string, path: string, loader: ModuleLoader) {
    this.folder = folder;
    this.#path = path;
    this.#loader = loader;
  }

  /** `check-then-register`. */
  get key(): string {
    return basename(this.#path).replace(/\.[jt]s$/, '');
  }

  async models(bounds: Bounds): Promise<readonly LoadedModel[]> {
    const file = `models/${this.folder}/${this.key}.ts`;
    const module = { ...(await this.#loader.load(this.#path)), name: file };
    const origin = { target: this.key, bounds: { ...bounds } };
    return exportedModels(module, bounds).map((model) => ({ model, file, origin }));
  }
}

/** Every file of models that are not a phase's. */
export const builtInFiles = (loader: ModuleLoader): readonly BuiltInFile[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => /\.[jt]s$/.test(file) && !file.endsWith('.d.ts'))
      .sort()
      .map((file) => new BuiltInFile(folder, join(root, folder, file), loader)),
  );

/** The built-in models with this name; all of a file's models, if the name is the file's. */
export async function builtInModels(
  name: string,
  bounds: Bounds,
  loader: ModuleLoader,
): Promise<readonly LoadedModel[]> {
  for (const file of builtInFiles(loader)) {
    if (file.key === name) return file.models(bounds);
    if (!named(await file.models({}), name)) continue;
    return (await file.models(bounds)).filter(({ model }) => model.name === name);
  }
  for (const phase of phases) {
    const models = await phaseModels(phase, {});
    if (named(models, name))
      return (await phaseModels(phase, bounds)).filter(({ model }) => model.name === name);
  }
  return [];
}

const named = (models: readonly LoadedModel[], name: string): boolean =>
  models.some(({ model }) => model.name === name);
