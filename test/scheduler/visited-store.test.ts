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

  it('says beforehand how much memory it is going to use', () => {
    const store = new VisitedStore(3);
    for (let number = 0; number < MANY; number++) {
      const { bytes, bytesToGrow } = store;
      store.add(state(number));
      // While it grows, the old arrays are there beside those of twice the size.
      expect(bytesToGrow).toBe(store.bytes > bytes ? bytes + store.bytes : bytes);
    }
    expect(store.bytes).toBeGreaterThan(MANY * 3 * 4);
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
