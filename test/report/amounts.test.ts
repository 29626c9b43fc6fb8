import { describe, expect, it } from 'vitest';
import { byteSize, counted, duration, large } from '../../src/report/amounts.ts';

describe('amounts', () => {
  it.each([
    [0, '0'],
    [1234567, '1,234,567'],
    [999_999_999_999_999n, '999,999,999,999,999'],
    [1_234_567_890_123_456n, '1.23 × 10^15'],
    [10n ** 75n, '1.00 × 10^75'],
  ])('writes the count %s as %s', (count, text) => {
    expect(large(count)).toBe(text);
  });

  it('knows one from many', () => {
    expect([1, 2, 0, 1n].map((count) => counted(count, 'state'))).toEqual([
      ...['1 state', '2 states', '0 states', '1 state'],
    ]);
  });

  it.each([
    [0.4, '0 ms'],
    [99.4, '99 ms'],
    [100, '0.10 s'],
    [12_345, '12.3 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('writes %d milliseconds as %s', (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [1_500_000, '1.5 MB'],
    [250_000_000, '250 MB'],
    [4_294_967_296, '4.3 GB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(byteSize(bytes)).toBe(text);
  });
});
