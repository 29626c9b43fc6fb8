import { describe, expect, it } from 'vitest';
import { countPaths } from '../../src/scheduler/path-counter.ts';

/** A grid of `columns` × `rows` steps to the right and down. */
function grid(columns: number, rows: number): { successors: Int32Array; begins: Int32Array } {
  const successors: number[] = [];
  const begins: number[] = [];
  const at = (column: number, row: number): number => row * (columns + 1) + column;
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      begins.push(successors.length);
      if (column < columns) successors.push(at(column + 1, row));
      if (row < rows) successors.push(at(column, row + 1));
    }
  }
  return { successors: Int32Array.from(successors), begins: Int32Array.from([...begins, successors.length]) };
}

const binomial = (n: number, k: number): bigint =>
  k === 0 ? 1n : (binomial(n - 1, k - 1) * BigInt(n)) / BigInt(k);

describe('counting paths', () => {
  it('of two threads with two steps each gives 6', () => {
    expect(countPaths(grid(2, 2), [[8]])).toEqual([6n]); // C(4, 2) = 6
  });

  it('stays exact beyond what one limb, or a double, can hold', () => {
    const paths = binomial(400, 200);
    expect(paths > 2n ** 390n).toBe(true);
    expect(countPaths(grid(200, 200), [[201 * 201 - 1]])).toEqual([paths]);
  });

  it('tells sets of ends apart', () => {
    expect(countPaths(grid(1, 1), [[1], [2, 3], []])).toEqual([1n, 3n, 0n]);
  });

  it('gives nothing for a graph with a cycle', () => {
    const cyclic = { successors: Int32Array.of(1, 2, 1), begins: Int32Array.of(0, 1, 2, 3) };
    expect(countPaths(cyclic, [[2]])).toBeNull();
    // One through the first state, and two behind it.
    const twice = { successors: Int32Array.of(1, 2, 0, 2, 2), begins: Int32Array.of(0, 2, 3, 5) };
    expect(countPaths(twice, [[2]])).toBeNull();
  });
});
