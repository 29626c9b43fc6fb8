/** A model that is not one. */
import { ModelError } from '../memory/model-errors.ts';

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
    for (const part of ['invariant', 'final', 'observe']) {
      const value = parts[part];
      expect(value === undefined || typeof value === 'function', `\`${part}\` ${of} to be a function`, value);
    }
    const budget = parts.spuriousWakeups ?? 0;
    expect(isCount(budget, 0), `\`spuriousWakeups\` ${of} to be an integer >= 0`, budget);
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
}

const isCount = (value: unknown, least: number): boolean =>
  Number.isInteger(value) && (value as number) >= least;

const show = (value: unknown): string => {
  if (typeof value === 'function') return `function ${value.name || '(anonymous)'}`;
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? `an object with the keys ${JSON.stringify(Object.keys(value))}`
    : text;
};
