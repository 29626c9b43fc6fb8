/** Numbers as people read them. */

/** `12,345`. */
export const grouped = (count: number | bigint): string => count.toLocaleString('en-US');

/** `1 state`, `12,345 states`. */
export const counted = (count: number | bigint, noun: string, nouns: string = `${noun}s`): string =>
  `${large(count)} ${count === 1 || count === 1n ? noun : nouns}`;

const EXACT_DIGITS = 15;

/** All digits while they can be taken in, then `1.23 × 10^45`. */
export function large(count: number | bigint): string {
  const digits = count.toString();
  if (digits.length <= EXACT_DIGITS) return grouped(count);
  return `${digits[0]}.${digits.slice(1, 3)} × 10^${digits.length - 1}`;
}

/** `512 B`, `1.5 MB`: powers of 1000. */
export function byteSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}

/** `12 ms`, `1.25 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 100) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
