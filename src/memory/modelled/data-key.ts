/** A text that is the same for two values exactly if they are the same plain data. */
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
  if (Array.isArray(value)) return `[${value.map((item) => dataKey(item, what)).join(',')}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw notData(value, what);
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${dataKey(field, what)}`).join(',')}}`;
}

const notData = (value: unknown, what: string): ResultError =>
  new ResultError(
    `Expected ${what} to be plain data (numbers, strings, booleans, null, undefined, or arrays and objects of these), got ${
      typeof value === 'object'
        ? `an instance of ${value?.constructor?.name ?? 'a class'}`
        : `a ${typeof value}`
    }: nothing else can be remembered between operations.`,
  );
