import { describe, expect, it } from 'vitest';
import { TupleTable } from '../../src/scheduler/tuple-table.ts';

/** So many that some of them share place and bits of the hash. */
const numbers = Array.from({ length: 20_000 }, (_, number) => number);

describe('TupleTable', () => {
  it.each<[string, (number: number) => Int32Array]>([
    ['the first word', (number) => Int32Array.of(number, 0)],
    ['the last word', (number) => Int32Array.of(0, number)],
    ['both words', (number) => Int32Array.of(number * 7_919, number)],
  ])('tells tuples apart that differ in %s, and finds each again', (_, tuple) => {
    const table = new TupleTable(2);
    expect(numbers.map((number) => table.add(tuple(number)))).toEqual(numbers);
    expect(numbers.map((number) => table.find(tuple(number)))).toEqual(numbers);
    expect(table.find(tuple(numbers.length))).toBe(-1);
  });
});
