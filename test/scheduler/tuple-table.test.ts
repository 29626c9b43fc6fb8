import { describe, expect, it } from 'vitest';
import { TupleTable } from '../../src/scheduler/tuple-table.ts';

/** So many that some of them share place and bits of the hash. */
const MANY = 20_000;

describe('TupleTable', () => {
  it.each([
    ['first', (number: number) => Int32Array.of(number, 0)],
    ['last', (number: number) => Int32Array.of(0, number)],
  ])('tells tuples apart that differ in the %s word only, and finds each again', (_, tuple) => {
    const table = new TupleTable(2);
    for (let number = 0; number < MANY; number++) expect(table.add(tuple(number))).toBe(number);
    for (let number = 0; number < MANY; number++) expect(table.find(tuple(number))).toBe(number);
    expect(table.find(tuple(MANY))).toBe(-1);
  });
});
