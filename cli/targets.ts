/** From what was typed to models: phases, names of models, model files and patterns. */
import { existsSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type CheckOptions, type PropertyName, saysWhatIsMeant } from '../src/checker/index.ts';
import type { Bounds } from './bounds.ts';
import { builtInFiles, builtInModels, phaseModels } from './built-in-models.ts';
import { exportedModels } from './exported-models.ts';
import { filesMatching, isPattern } from './globbing.ts';
import type { LoadedModel } from './loaded-model.ts';
import { MODEL_EXTENSIONS, ModuleLoader } from './module-loader.ts';
import { findPhase, type Phase, phases } from './phases.ts';
import { shownPath } from './shown-path.ts';
import { nearest } from './suggestions.ts';
import { UsageError } from './usage-error.ts';

/** Finds the models of targets. */
export class Targets {
  readonly #loader = new ModuleLoader();
  readonly #bounds: Bounds;
  readonly #isAboutOperations: boolean;
  readonly #properties: readonly PropertyName[];

  /**
   * @param options Of phases, only models are taken that say what these ask about: operations, cells, …; if they ask for
   * linearizability, the phase's linearizable objects.
   */
  constructor(bounds: Bounds, { properties, crashes }: Pick<CheckOptions, 'properties' | 'crashes'> = {}) {
    this.#bounds = bounds;
    this.#properties = properties ?? [];
    const isAsked = this.#properties.some((property) => property.endsWith('-freedom'));
    this.#isAboutOperations = isAsked || (crashes ?? 0) > 0;
  }

  /**
   * The models of all targets in order, each once.
   *
   * @throws {UsageError} if a target leads to no model.
   */
  async models(targets: readonly string[]): Promise<readonly LoadedModel[]> {
    const models: LoadedModel[] = [];
    for (const target of targets) models.push(...(await this.#modelsOf(target)));
    const keys = models.map(({ file, model }) => JSON.stringify([file, model.name]));
    return models.filter((_, index) => keys.indexOf(keys[index]!) === index);
  }

  async #modelsOf(target: string): Promise<readonly LoadedModel[]> {
    if (target === 'all')
      return (await Promise.all(phases.map((phase) => this.#modelsOfPhase(phase)))).flat();
    const phase = findPhase(target);
    if (phase) return this.#modelsOfPhase(phase);
    if (existsSync(target)) return this.#modelsOfFile(target);
    if (isPattern(target)) return this.#modelsOfFiles(target);
    if (isModelFile(target))
      throw new UsageError(`Expected a model file, got ${quoted(target)}, which does not exist.`);
    const builtIn = await builtInModels(target, this.#bounds, this.#loader);
    if (builtIn.length === 0) throw await this.#unknown(target);
    return builtIn;
  }

  async #modelsOfPhase(phase: Phase): Promise<readonly LoadedModel[]> {
    if (this.#properties.includes('linearizability')) return this.#objectsOfPhase(phase);
    const models = await phaseModels(phase, this.#bounds);
    return models.filter(
      ({ model }) =>
        (model.lockFree || !this.#isAboutOperations) &&
        this.#properties.every((property) => saysWhatIsMeant(model, property)),
    );
  }

  async #objectsOfPhase({ key }: Phase): Promise<readonly LoadedModel[]> {
    const files = builtInFiles(this.#loader).filter(({ folder }) => folder === 'linearizable');
    const models = await Promise.all(files.map((file) => file.models(this.#bounds)));
    return models.flat().filter(({ model }) => model.name.startsWith(`${key} `));
  }

  async #modelsOfFiles(pattern: string): Promise<readonly LoadedModel[]> {
    const files = filesMatching(pattern).filter(isModelFile);
    if (files.length === 0)
      throw new UsageError(
        `Expected a pattern that model files match, got ${quoted(pattern)}, which none does.`,
      );
    const models: LoadedModel[] = [];
    for (const file of files) models.push(...(await this.#modelsOfFile(file)));
    return models;
  }

  async #modelsOfFile(target: string): Promise<readonly LoadedModel[]> {
    if (statSync(target).isDirectory())
      throw new UsageError(
        `Expected a model file, got the folder ${quoted(target)}; for all of its files give ${quoted(`${target.replace(/\/$/, '')}/*.ts`)}.`,
      );
    if (!isModelFile(target))
      throw new UsageError(`Expected a model file (${MODEL_EXTENSIONS.join(', ')}), got ${quoted(target)}.`);
    const path = resolve(target);
    const module = await this.#loader.load(path);
    const origin = { target: shownPath(path), bounds: { ...this.#bounds } };
    return exportedModels(module, this.#bounds).map((model) => ({ model, file: module.name, origin }));
  }

  async #unknown(target: string): Promise<UsageError> {
    const near = nearest(target, await this.#names());
    const suggestion = near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ' `heddle list` lists them.';
    return new UsageError(
      `Expected a phase, the name of a model or a model file, got ${quoted(target)}.${suggestion}`,
    );
  }

  async #names(): Promise<readonly string[]> {
    const files = builtInFiles(this.#loader);
    const models = await Promise.all([
      ...phases.map((phase) => phaseModels(phase, {})),
      ...files.map((file) => file.models({})),
    ]);
    return [
      ...['all', ...phases.flatMap(({ key, name }) => [key, name]), ...files.map(({ key }) => key)],
      ...models.flat().map(({ model }) => model.name),
    ];
  }
}

const isModelFile = (path: string): boolean =>
  MODEL_EXTENSIONS.includes(extname(path)) && !path.endsWith('.d.ts');

const quoted = (text: string): string => JSON.stringify(text);
