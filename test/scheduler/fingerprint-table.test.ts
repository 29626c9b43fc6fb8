import { describe, expect, it } from 'vitest';
import { FingerprintTable, missProbability } from '../../src/scheduler/fingerprint-table.ts';
import { TupleTable } from '../../src/scheduler/tuple-table.ts';

const MANY = 30_000;
const tuple = (number: number): Int32Array => Int32Array.of(number, number * 7_919, -number);

function filled(): FingerprintTable {
  const table = new FingerprintTable(3);
  for (let number = 0; number < MANY; number++) table.add(tuple(number));
  return table;
}

const wordsOf = (table: FingerprintTable, index: number): number[] => {
  const from = table.offsetOf(index);
  return [...table.chunkOf(index).subarray(from, from + 3)];
};

describe('FingerprintTable', () => {
  it('numbers new tuples in the order in which they come, and says 0 of those that it knows', () => {
    const table = new FingerprintTable(3);
    for (let number = 0; number < MANY; number++) expect(table.add(tuple(number))).toBe(number);
    for (let number = 0; number < MANY; number++) expect(table.add(tuple(number))).toBe(0);
    expect(table.count).toBe(MANY);
  });

  it('adds many at once as it does one by one', () => {
    const table = new FingerprintTable(2);
    const numbers = new Int32Array(4);
    table.addAll(Int32Array.of(1, 2, 3, 4, 1, 2, 5, 6), 4, numbers);
    expect([...numbers]).toEqual([0, 1, 0, 2]);
  });

  it('has tuples until they are released, and those that are kept for good', () => {
    const table = filled();
    table.keep(5);
    expect(wordsOf(table, MANY - 1)).toEqual([...tuple(MANY - 1)]);
    table.release(MANY);
    expect(wordsOf(table, 5)).toEqual([...tuple(5)]);
    expect(wordsOf(table, MANY - 1)).toEqual([...tuple(MANY - 1)]); // in a chunk that is not full
    expect(table.chunkOf(6)).toBeUndefined();
    expect(table.add(tuple(6))).toBe(0);
  });

  it('takes less memory than whole tuples once those are released', () => {
    const table = filled();
    table.release(MANY);
    const whole = new TupleTable(3);
    for (let number = 0; number < MANY; number++) whole.add(tuple(number));
    expect(table.bytes).toBeLessThan(whole.bytes);
    expect(table.bytesToGrow).toBeGreaterThanOrEqual(table.bytes);
  });

  it('can be cleared and filled again', () => {
    const table = filled();
    table.clear();
    expect(table.count).toBe(0);
    expect(table.add(tuple(9))).toBe(0);
    expect(table.count).toBe(1);
  });

  it('says how likely it is that two tuples were taken for one', () => {
    expect(missProbability(1)).toBe(2 ** -65);
    expect(missProbability(2 ** 27)).toBe(2 ** -11);
    expect(missProbability(2 ** 40)).toBe(1);
  });
});
