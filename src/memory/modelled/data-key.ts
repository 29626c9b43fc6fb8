/**
 * Plain data: a text that is the same for two values exactly if they are the same data, and a copy that shows nothing else.
 *
 * Code can tell apart what the text does not: the order of fields, holes in arrays, what else hangs on an array, two references
 * to one object. A thread goes on with a copy in which none of this is left, or the text would say too little of it.
 */
import { ResultError } from '../model-errors.ts';

/** @throws {ResultError} if the value holds anything but plain data; `what` names it. */
export function dataKey(value: unknown, what: string): string {
  switch (typeof value) {
    case 'undefined':
      return 'undefined';
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'boolean':
      return String(value);
    case 'string':
      return JSON.stringify(value);
    case 'object':
      return objectKey(value, what);
    default:
      throw notData(value, what);
  }
}

function objectKey(value: object | null, what: string): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${itemKeys(value, what)}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw notData(value, what);
  const fields = fieldsOf(value);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${dataKey(field, what)}`).join(',')}}`;
}

/** Every attempt that is passed comes by here, so this takes no arrays and closures along. */
function itemKeys(items: readonly unknown[], what: string): string {
  let keys = '';
  for (let index = 0; index < items.length; index++) {
    if (index > 0) keys += ',';
    keys += dataKey(items[index], what);
  }
  return keys;
}

/** The same data for all values with the same key. */
export function dataCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, dataCopy);
  return Object.fromEntries(fieldsOf(value).map(([name, field]) => [name, dataCopy(field)]));
}

const fieldsOf = (value: object): [string, unknown][] =>
  Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));

const notData = (value: unknown, what: string): ResultError =>
  new ResultError(
    `Expected ${what} to be plain data (numbers, strings, booleans, null, undefined, or arrays and objects of these), got ${
      typeof value === 'object'
        ? `an instance of ${value?.constructor?.name ?? 'a class'}`
        : `a ${typeof value}`
    }: nothing else can be remembered between operations.`,
  );
