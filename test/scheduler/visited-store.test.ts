import { describe, expect, it } from 'vitest';
import { VisitedStore } from '../../src/scheduler/visited-store.ts';

/** A state of three words that no other number has. */
const state = (number: number): Int32Array => Int32Array.of(number, -number, number >> 3);

/** Enough to make the store grow several times. */
const MANY = 10_000;

function filled(): VisitedStore {
  const store = new VisitedStore(3);
  for (let number = 0; number < MANY; number++) store.add(state(number));
  return store;
}

describe('VisitedStore', () => {
  it('numbers states in the order in which they come, however often it has to grow', () => {
    const store = new VisitedStore(3);
    for (let number = 0; number < MANY; number++) {
      expect(store.add(state(number))).toBe(number);
      expect(store.count).toBe(number + 1);
    }
  });

  it('knows a state again, and does not count it twice', () => {
    const store = filled();
    for (const number of [0, 1, 1_023, 1_024, MANY - 1]) {
      expect(store.add(state(number))).toBe(number);
      expect(store.find(state(number))).toBe(number);
    }
    expect(store.count).toBe(MANY);
  });

  it('does not find what was never added', () => {
    expect(filled().find(state(MANY))).toBe(-1);
    expect(new VisitedStore(3).find(state(0))).toBe(-1);
  });

  it('does not take a value that needs more bits for two that need fewer', () => {
    const store = new VisitedStore(2);
    store.add(Int32Array.of(0, 1)); // the bits 10
    expect(store.find(Int32Array.of(2, 0))).toBe(-1);
  });

  it('forgets deferred states, too, when it is cleared', () => {
    const store = new VisitedStore(3);
    store.defer(state(1));
    store.clear();
    store.addDeferred();
    expect(store.count).toBe(0);
  });

  it('tells apart states that differ in one word, at either end', () => {
    const store = new VisitedStore(3);
    const states = [
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [-1, 0, 0],
      [0, 0, -0x80000000],
    ];
    expect(states.map((words) => store.add(Int32Array.from(words)))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('tells apart states that have the same hash', () => {
    // The hash goes word by word, so a second word that is what the first has been mixed to brings it back to one value.
    const mixed = (word: number): number => {
      const product = Math.imul(0x811c9dc5 ^ word, 0x9e3779b1);
      return product ^ (product >>> 15);
    };
    const store = new VisitedStore(2);
    for (let word = 0; word < 50; word++) expect(store.add(Int32Array.of(word, mixed(word)))).toBe(word);
    for (let word = 0; word < 50; word++) expect(store.find(Int32Array.of(word, mixed(word)))).toBe(word);
  });

  it('gives states back as they were, though the array given was changed since', () => {
    const store = new VisitedStore(2);
    const given = Int32Array.of(7, 8);
    store.add(given);
    given.fill(0);
    const taken = new Int32Array(2);
    store.copyTo(0, taken);
    expect([...taken]).toEqual([7, 8]);
  });

  it('says beforehand how much memory it is going to use, at most', () => {
    const store = new VisitedStore(3);
    store.add(state(MANY)); // as wide as any of them
    for (let number = 0; number < MANY; number++) {
      const { bytes, bytesToGrow } = store;
      store.add(state(number));
      expect(bytesToGrow).toBeGreaterThanOrEqual(store.bytes);
      // While it grows, the old arrays are there beside the new ones.
      if (store.bytes === bytes) expect(bytesToGrow).toBe(bytes);
    }
    expect(store.bytes).toBeGreaterThan(MANY * 2 * 4);
  });

  it('takes no more bits for a word than its largest values need', () => {
    const store = new VisitedStore(4);
    for (let number = 0; number < MANY; number++) store.add(Int32Array.of(number & 63, number >> 6, 3, 1));
    // One packed word, at most half as much room again, and the table with a quarter of its places free.
    expect(store.bytes / MANY).toBeLessThan(4 * 1.5 + (4 * 2) / 0.75);
  });

  it('adds deferred states in the order in which they came', () => {
    const store = new VisitedStore(2);
    store.add(Int32Array.of(1, 1));
    for (const words of [
      [0, 1],
      [1, 1],
      [900, 1],
      [0, 1],
      [-1, 70_000],
    ])
      store.defer(Int32Array.from(words));
    expect([...store.addDeferred().subarray(0, 5)]).toEqual([1, 0, 2, 1, 3]);
    store.defer(Int32Array.of(5, 5));
    store.deferred = 0;
    store.addDeferred();
    expect(store.count).toBe(4);
    const taken = new Int32Array(2);
    store.copyTo(3, taken);
    expect([...taken]).toEqual([-1, 70_000]);
  });

  it.each([
    ['that need no more bits', [5, 9, 3, 8], 3],
    ['that need more bits', [5, 900, 70_000, 8], 3],
  ])('adds a state that differs from a stored one in some words %s', (_, words, other) => {
    const store = new VisitedStore(4);
    const home = Int32Array.of(5, 7, 9, 15);
    store.add(Int32Array.of(1, 1, 1, 1));
    store.add(home);
    const state = Int32Array.from(words);
    store.deferLike(1, home, state, 1, 2, other);
    expect([...store.addDeferred().subarray(0, 1)]).toEqual([2]);
    const taken = new Int32Array(4);
    store.copyTo(2, taken);
    expect([...taken]).toEqual(words);
    store.copyTo(1, taken);
    expect([...taken]).toEqual([...home]);
  });

  it('adds states that are packed as its own are', () => {
    const store = new VisitedStore(2);
    for (let number = 0; number < 600; number++) store.add(Int32Array.of(number, 3));
    const packed = new Int32Array(8);
    const bits = new Int32Array(2);
    store.copyPacked(500, 3, packed, bits);
    const other = new VisitedStore(2);
    for (let number = 0; number < 600; number++) other.add(Int32Array.of(number, 3));
    other.deferPacked(packed, store.packedWidth, 3 * store.packedWidth);
    expect([...other.addDeferred().subarray(0, 2)]).toEqual([501, 502]);
    expect(bits[0]).toBeGreaterThanOrEqual(10); // 2⁹ < 600
  });

  it('can be cleared and filled again without taking more room', () => {
    const store = filled();
    const { bytes } = store;
    store.clear();
    expect(store.count).toBe(0);
    expect(store.find(state(5))).toBe(-1);
    expect(store.add(state(5))).toBe(0);
    for (let number = 0; number < MANY; number++) store.add(state(number));
    expect([store.count, store.bytes]).toEqual([MANY, bytes]);
  });
});
