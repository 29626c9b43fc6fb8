import { describe, expect, it } from 'vitest';
import { ThreadSymmetry } from '../../src/scheduler/thread-symmetry.ts';

/** Two bodies: the first is run by three threads, the second by two. */
const [left, right] = [{}, {}];
const threads = [left, left, left, right, right];

describe('ThreadSymmetry', () => {
  it.each([
    ['further back', 0, 25, 1, [20, 25, 30, 1, 9]],
    ['to the end of its group, but not beyond', 0, 99, 2, [20, 30, 99, 1, 9]],
    ['further forward', 2, 15, 1, [10, 15, 20, 1, 9]],
    ['to the beginning of its group, but not beyond', 4, 0, 3, [10, 20, 30, 0, 1]],
    ['nowhere', 1, 21, 1, [10, 21, 30, 1, 9]],
  ])('puts the new word of a thread %s', (_, thread, word, place, words) => {
    const now = Int32Array.of(10, 20, 30, 1, 9);
    const symmetry = new ThreadSymmetry(threads, now, true);
    expect(symmetry.replace(thread, word)).toBe(place);
    expect([...now]).toEqual(words);
  });

  it('leaves every word in its place if it is not wanted', () => {
    const now = Int32Array.of(10, 20, 30, 1, 9);
    const symmetry = new ThreadSymmetry(threads, now, false);
    expect(symmetry.replace(0, 99)).toBe(0);
    expect([...now]).toEqual([99, 20, 30, 1, 9]);
  });
});
