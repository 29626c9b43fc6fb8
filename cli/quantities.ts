/** Numbers, times and sizes as they are typed on a command line. */
import { InvalidArgumentError } from 'commander';

/** An integer from 1. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError('Expected an integer >= 1.');
}

const MOST_SEED = 2 ** 32 - 1;

/** An integer from 0 to 4,294,967,295. */
export function parseSeed(text: string): number {
  if (/^\d+$/.test(text) && Number(text) <= MOST_SEED) return Number(text);
  throw new InvalidArgumentError(`Expected an integer from 0 to ${MOST_SEED}.`);
}

const MILLISECONDS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  '': 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
};

/** `30s`, `2m`, `500ms`, `1h`, or a number of seconds; in milliseconds. */
export function parseDuration(text: string): number {
  return (
    parseWithUnit(text, MILLISECONDS) ??
    invalid('a time longer than 0, such as 30s, 2m or a number of seconds')
  );
}

const BYTES: Readonly<Record<string, number>> = {
  ...{ '': 1, b: 1 },
  ...{ kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12 },
  ...{ k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 },
  ...{ kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30, tib: 2 ** 40 },
};

/** `512MB`, `2GiB`, or a number of bytes. */
export function parseByteSize(text: string): number {
  return (
    parseWithUnit(text, BYTES) ?? invalid('a size larger than 0, such as 512MB, 2GB or a number of bytes')
  );
}

/** Null if the text is not a positive number followed by a known unit. */
function parseWithUnit(text: string, units: Readonly<Record<string, number>>): number | null {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text) ?? [];
  const factor = units[unit.toLowerCase()];
  const value = Math.round(Number(number) * (factor ?? Number.NaN));
  return Number.isSafeInteger(value) && value >= 1 ? value : null;
}

function invalid(expected: string): never {
  throw new InvalidArgumentError(`Expected ${expected}.`);
}
