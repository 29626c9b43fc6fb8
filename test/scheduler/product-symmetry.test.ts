import { describe, expect, it } from 'vitest';
import type { Product } from '../../src/scheduler/product.ts';
import { load, notify, productOf, store, straight, wait } from './hand-made.ts';

const worker = straight(store(0, 1), store(1, 1), store(2, 1));

const classes = (product: Product): number[] =>
  [...product.threads.keys()].map((index) => product.classOf(index));

const isSorted = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || values[index - 1]! <= value);

const words = (product: Product): number[] => [...product.now.slice(0, product.threads.length)];

describe('symmetry in a product', () => {
  it('keeps the words of interchangeable threads sorted and says where the mover went', () => {
    const product = productOf([worker, worker, worker]);
    let mover = 1;
    for (const classAfter of [1, 2, 3]) {
      product.fire(mover, 0);
      mover = product.canonicalize(mover);
      expect(isSorted(words(product))).toBe(true);
      expect(mover).toBe(2); // nobody has got as far
      expect(classes(product)).toEqual([0, 0, classAfter]);
    }
  });

  it('makes one state of all that differ only in who is who', () => {
    const states = [0, 1, 2].map((mover) => {
      const product = productOf([worker, worker, worker]);
      product.fire(mover, 0);
      product.canonicalize();
      return product.now.join();
    });
    expect(new Set(states).size).toBe(1);
  });

  it('says where each of several threads went', () => {
    const product = productOf([worker, worker, worker]);
    for (const [index, steps] of [2, 0, 1].entries()) {
      for (let step = 0; step < steps; step++) product.fire(index, 0);
    }
    const before = product.now.slice();
    const places = [0, 1, 2].map((index) => {
      product.now.set(before);
      return product.canonicalize(index);
    });
    expect(places).toEqual([2, 0, 1]);
    expect(classes(product)).toEqual([0, 1, 2]);
  });

  it('leaves threads that run something else in their places', () => {
    const product = productOf([straight(store(0, 1), load(0)), worker, worker, straight(load(0))]);
    product.fire(0, 0);
    product.fire(1, 0);
    expect(product.canonicalize(0)).toBe(0);
    expect(classes(product)).toEqual([1, 0, 1, 0]);
    expect(product.canonicalize(3)).toBe(3);
  });

  it('leaves all threads in their places where it is off', () => {
    const product = productOf([worker, worker], { symmetry: false });
    product.fire(0, 0);
    expect(product.canonicalize(0)).toBe(0);
    expect(classes(product)).toEqual([1, 0]);
  });

  it('keeps the order of a queue among threads that were sorted', () => {
    const sleeper = straight(wait(0, 0), load(1));
    const product = productOf([sleeper, sleeper, sleeper, straight(notify(0, 1), notify(0, 1))]);
    let first = 2;
    product.fire(first, 0);
    first = product.canonicalize(first);
    product.fire([0, 1, 2].find((index) => !product.isParked(index))!, 0);
    product.canonicalize();
    product.fire(3, 0);
    product.canonicalize();
    // One has been woken and stands at its load, one is parked, one has not begun: no two words are equal.
    expect(new Set(words(product).slice(0, 3)).size).toBe(3);
    expect([0, 1, 2].filter((index) => product.isParked(index))).toHaveLength(1);
    product.fire(3, 0);
    product.canonicalize();
    expect([0, 1, 2].filter((index) => product.isParked(index))).toEqual([]);
  });
});
