/** A model that is not one. */
import { ModelError } from '../memory/model-errors.ts';
import { propertyNames } from './properties.ts';

/** Thrown when a part of a model is missing or of the wrong kind. */
export class InvalidModelError extends ModelError {
  override readonly name = 'InvalidModelError';

  /** @throws {InvalidModelError} unless `model` has the parts of a model. */
  static check(model: unknown): void {
    const expect = (holds: boolean, what: string, got: unknown): void => {
      if (!holds) throw new InvalidModelError(`Expected ${what}, got ${show(got)}.`);
    };
    expect(typeof model === 'object' && model !== null, 'a model (an object made by `defineModel`)', model);
    const parts = model as Record<string, unknown>;
    const { name, threads } = parts;
    expect(typeof name === 'string' && name !== '', "the model's `name` to be a non-empty string", name);
    const of = `of model "${String(name)}"`;
    expect(typeof parts.setup === 'function', `\`setup\` ${of} to be a function`, parts.setup);
    for (const part of ['invariant', 'final', 'observe', 'held']) {
      const value = parts[part];
      expect(value === undefined || typeof value === 'function', `\`${part}\` ${of} to be a function`, value);
    }
    for (const part of ['spuriousWakeups', 'crashes']) {
      const budget = parts[part] ?? 0;
      expect(isCount(budget, 0), `\`${part}\` ${of} to be an integer >= 0`, budget);
    }
    const { properties = [], lockFree = [], specification } = parts;
    const known: readonly unknown[] = propertyNames;
    expect(
      Array.isArray(properties) && properties.every((property) => known.includes(property)),
      `\`properties\` ${of} to be of ${propertyNames.join(', ')}`,
      properties,
    );
    expect(
      Array.isArray(lockFree) && lockFree.every((name) => typeof name === 'string'),
      `\`lockFree\` ${of} to be names of operations`,
      lockFree,
    );
    checkMonitored(parts, of, expect);
    expect(
      specification === undefined || isSpecification(specification),
      `\`specification\` ${of} to have an \`initial\` state and a function \`apply\``,
      specification,
    );
    expect(typeof threads === 'object' && threads !== null, `\`threads\` ${of} to be an object`, threads);
    const entries = Object.entries(threads as Record<string, unknown>);
    expect(entries.length > 0, `\`threads\` ${of} to name at least one thread`, threads);
    for (const [thread, body] of entries) {
      const { count, body: replicated } = (body ?? {}) as { count?: unknown; body?: unknown };
      const isReplicated = typeof replicated === 'function' && isCount(count, 1);
      expect(
        typeof body === 'function' || isReplicated,
        `thread "${thread}" ${of} to be a function or \`replicate(count >= 1, function)\``,
        body,
      );
    }
  }

  /** @throws {InvalidModelError} unless set-up was done when it returned, within the cells there can be. */
  static checkSetUp(model: string, shared: unknown, cells: number, most: number): void {
    const of = `of model "${model}"`;
    if (shared instanceof Promise) {
      shared.catch(() => {});
      throw new InvalidModelError(
        `Expected \`setup\` ${of} to return at once, got a promise: it must not be async.`,
      );
    }
    if (cells > most) {
      throw new InvalidModelError(
        `Expected \`setup\` ${of} to hand out at most ${most} cells, got ${cells}.`,
      );
    }
  }
}

type Expect = (holds: boolean, what: string, got: unknown) => void;

/** What monitors are told: which cells hold references, and who must not be overtaken. */
function checkMonitored({ references, bypass }: Record<string, unknown>, of: string, expect: Expect): void {
  const isPattern = (value: unknown): boolean => value === undefined || value instanceof RegExp;
  const { cells = null, none = 0 } = (references ?? {}) as Record<string, unknown>;
  const areReferences = references === undefined || (cells instanceof RegExp && Number.isInteger(none));
  expect(areReferences, `\`references\` ${of} to be \`{ cells: a regular expression }\``, references);
  if (bypass === undefined) return;
  const isRule = typeof bypass === 'object' && bypass !== null;
  expect(isRule, `\`bypass\` ${of} to be an object`, bypass);
  const { operation, bound, waitsOn } = bypass as Record<string, unknown>;
  const names = [operation].flat();
  const areNames = names.length > 0 && names.every((name) => typeof name === 'string');
  expect(areNames, `\`bypass.operation\` ${of} to be names of operations`, operation);
  expect(isCount(bound, 0), `\`bypass.bound\` ${of} to be an integer >= 0`, bound);
  expect(isPattern(waitsOn), `\`bypass.waitsOn\` ${of} to be a regular expression`, waitsOn);
}

/** What a condition must not say: neither that it holds nor that it does not. */
export const notACondition = (model: string, name: string, said: unknown): InvalidModelError =>
  new InvalidModelError(
    `Expected \`${name}\` of model "${model}" to return a boolean or nothing, got ${show(said)}.`,
  );

const isCount = (value: unknown, least: number): boolean =>
  Number.isInteger(value) && (value as number) >= least;

const isSpecification = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'initial' in value &&
  'apply' in value &&
  typeof value.apply === 'function';

const show = (value: unknown): string => {
  if (typeof value === 'function') return `function ${value.name || '(anonymous)'}`;
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? `an object with the keys ${JSON.stringify(Object.keys(value))}`
    : text;
};
