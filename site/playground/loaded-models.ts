/** The models of a text: its types are taken out, its imports answered, its default export looked at. */
import * as heddle from 'heddle';
import * as algorithms from 'heddle/algorithms';
import * as checker from 'heddle/checker';
import { transform } from 'sucrase';
import { isProvided, type ProvidedModule, providedModules } from './model-imports.ts';
import { RefusedModel } from './refused-model.ts';

/** What the text is called wherever a line of it is named. */
export const MODEL_FILE = 'model.ts';

const modules: Readonly<Record<ProvidedModule, unknown>> = {
  heddle,
  'heddle/algorithms': algorithms,
  'heddle/checker': checker,
};

type Exports = Record<string, unknown>;
type Run = (require: (specifier: string) => unknown, exports: Exports) => void;

/**
 * The models of the text's default export: a model, a list of models, or a function that gives one of these.
 *
 * @throws {RefusedModel} if there is none.
 */
export async function loadedModels(text: string): Promise<readonly checker.AnyModel[]> {
  const exports: Exports = {};
  const run = await compiled(text);
  try {
    run(provided, exports);
    const { default: exported } = exports;
    if (exported === undefined)
      throw new RefusedModel(
        'Expected the text to export a model as its default: `export default defineModel({ … })`.',
      );
    const models: unknown = typeof exported === 'function' ? exported({}) : exported;
    return (Array.isArray(models) ? models : [models]).map(checkedModel);
  } catch (error) {
    throw RefusedModel.from(error, MODEL_FILE);
  }
}

/** Runs as a module of its own, line for line as it was written, so that stacks name its lines. */
async function compiled(text: string): Promise<Run> {
  const address = URL.createObjectURL(new Blob([moduleOf(text)], { type: 'text/javascript' }));
  try {
    const module: { readonly default: Run } = await import(/* @vite-ignore */ address);
    return module.default;
  } catch (error) {
    throw RefusedModel.from(error, MODEL_FILE);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function moduleOf(text: string): string {
  try {
    const { code } = transform(text, { transforms: ['typescript', 'imports'], disableESTransforms: true });
    return `export default function (require, exports) {${code}\n}\n//# sourceURL=${MODEL_FILE}`;
  } catch (error) {
    throw RefusedModel.from(error, MODEL_FILE);
  }
}

function provided(specifier: string): unknown {
  if (isProvided(specifier)) return modules[specifier];
  throw new RefusedModel(
    `Expected imports of ${providedModules.join(', ')} alone, got ${JSON.stringify(specifier)}: here a model is one file.`,
  );
}

function checkedModel(model: unknown): checker.AnyModel {
  checker.InvalidModelError.check(model);
  return model as checker.AnyModel;
}
