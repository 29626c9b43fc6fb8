/** What a model file exports, turned into models. */
import { type AnyModel, InvalidModelError } from '../src/checker/index.ts';
import { type Bounds, boundsText, isBounded } from './bounds.ts';
import { describeThrown } from './thrown.ts';
import { UsageError } from './usage-error.ts';

/** A model file that was loaded. */
export interface ModelModule {
  /** As it is to be named to whoever reads about it. */
  readonly name: string;
  readonly path: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

/**
 * The models of a file's default export: a model, a list of models, or a function of the bounds that gives one of
 * these.
 *
 * @throws {UsageError} if it exports no model, or cannot take the bounds.
 */
export function exportedModels(module: ModelModule, bounds: Bounds): readonly AnyModel[] {
  const { name, exports } = module;
  if (exports.default === undefined)
    throw new UsageError(`Expected ${name} to export a model as its default, ${whatItExports(exports)}.`);
  if (typeof exports.default !== 'function' && isBounded(bounds)) {
    throw new UsageError(
      `Expected ${name} to export a function of the bounds, because ${boundsText(bounds)} was given; its models have fixed bounds.`,
    );
  }
  const value =
    typeof exports.default === 'function' ? build(module, exports.default, bounds) : exports.default;
  const models = (Array.isArray(value) ? value : [value]).map((model) => checkedModel(model, name));
  if (models.length === 0)
    throw new UsageError(`Expected ${name} to export at least one model, got an empty list.`);
  refuseUnknownBounds(models, name, bounds);
  refuseSameNames(models, name);
  return models;
}

function whatItExports(exports: ModelModule['exports']): string {
  const names = Object.keys(exports);
  return names.length === 0
    ? 'got a file that exports nothing'
    : `got a file that exports only ${names.join(', ')}`;
}

function build({ name, path }: ModelModule, factory: unknown, bounds: Bounds): unknown {
  try {
    return (factory as (bounds: Bounds) => unknown)(bounds);
  } catch (error) {
    const given = isBounded(bounds) ? ` with ${boundsText(bounds)}` : '';
    throw new UsageError(`The function that ${name} exports threw${given}: ${describeThrown(error, path)}`);
  }
}

function checkedModel(value: unknown, name: string): AnyModel {
  try {
    InvalidModelError.check(value);
    return value as AnyModel;
  } catch (error) {
    throw new UsageError(
      `Expected ${name} to export a model, a list of models or a function that gives these. ${describeThrown(error)}`,
    );
  }
}

/** A bound that no model knows would be given in vain, and nobody would notice. */
function refuseUnknownBounds(models: readonly AnyModel[], name: string, bounds: Bounds): void {
  const known = models.flatMap((model) => (model.bounds ? [Object.keys(model.bounds)] : []));
  if (known.length < models.length) return;
  const unknown = Object.keys(bounds).filter((bound) => !known.some((keys) => keys.includes(bound)));
  if (unknown.length === 0) return;
  const names = [...new Set(known.flat())];
  throw new UsageError(
    `Expected bounds that the models of ${name} have (${names.join(', ') || 'none'}), got --${unknown[0]}.`,
  );
}

function refuseSameNames(models: readonly AnyModel[], name: string): void {
  const names = models.map((model) => model.name);
  const repeated = names.find((other, index) => names.indexOf(other) !== index);
  if (repeated !== undefined)
    throw new UsageError(
      `Expected the models of ${name} to have different names, got ${JSON.stringify(repeated)} twice.`,
    );
}
