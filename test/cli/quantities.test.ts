import { describe, expect, it } from 'vitest';
import { parseByteSize, parseCount, parseDuration } from '../../cli/quantities.ts';

describe('quantities on the command line', () => {
  it.each([
    ['30s', 30_000],
    ['2m', 120_000],
    ['1.5h', 5_400_000],
    ['500ms', 500],
    ['10', 10_000],
    ['0.5', 500],
  ])('the time %s is %d milliseconds', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it.each([
    ['512MB', 512_000_000],
    ['2GB', 2_000_000_000],
    ['1GiB', 1_073_741_824],
    ['64k', 65_536],
    ['1.5 mb', 1_500_000],
    ['4096', 4096],
  ])('the size %s is %d bytes', (text, bytes) => {
    expect(parseByteSize(text)).toBe(bytes);
  });

  it.each(['', '0', '-5', 'abc', '5 parsecs', '1e3', 'Infinity'])('%j is neither', (text) => {
    expect(() => parseDuration(text)).toThrow('Expected a time longer than 0');
    expect(() => parseByteSize(text)).toThrow('Expected a size larger than 0');
  });

  it.each(['', '0', '-1', '1.5', '1e3', '0x10', '9007199254740993'])('%j is no count', (text) => {
    expect(() => parseCount(text)).toThrow('Expected an integer >= 1');
  });
});
