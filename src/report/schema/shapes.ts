/** The building blocks of the report's JSON Schema. */

/** A JSON Schema, as data. */
export type Shape = Readonly<Record<string, unknown>>;

/**
 * An object that has all of these fields, but for `optional` ones; the compiler sees to it that they are those of the
 * type.
 */
export const objectOf = <Type>(
  properties: Readonly<Record<keyof Type & string, Shape>>,
  optional: readonly (keyof Type)[] = [],
): Shape => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.some((other) => other === name)),
});

export const listOf = (items: Shape): Shape => ({ type: 'array', items });

export const orNull = (shape: Shape): Shape => ({ anyOf: [shape, { type: 'null' }] });

export const oneOf = (...values: readonly string[]): Shape => ({ type: 'string', enum: values });

/** Another definition of the schema. */
export const named = (name: string): Shape => ({ $ref: `#/$defs/${name}` });

export const described = (description: string, shape: Shape): Shape => ({ description, ...shape });

export const text: Shape = { type: 'string' };
export const truth: Shape = { type: 'boolean' };
export const number: Shape = { type: 'number', minimum: 0 };
/** Counts from 0. */
export const count: Shape = { type: 'integer', minimum: 0 };
/** Counts from 1. */
export const ordinal: Shape = { type: 'integer', minimum: 1 };
/** What a cell holds: 32 bits with a sign. */
export const word: Shape = { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };
/** A whole number that is too large for JSON's numbers. */
export const digits: Shape = { type: 'string', pattern: '^[0-9]+$' };
