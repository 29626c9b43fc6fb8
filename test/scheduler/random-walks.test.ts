import { describe, expect, it } from 'vitest';
import type { Product } from '../../src/scheduler/product.ts';
import { RandomWalks } from '../../src/scheduler/random-walks.ts';
import { add, explore, isRefuted, load, productOf, read, store, straight, thread } from './hand-made.ts';

function walked(product: Product, mostSteps = 50_000): RandomWalks {
  const walks = new RandomWalks(product, [...new Set(product.threads)]);
  walks.begin(mostSteps, 2_000);
  while (walks.isGoingOn) walks.walkARound();
  return walks;
}

/** Stores at last what it loaded at first. */
const remembers = () =>
  thread((perform) => {
    const seen = perform(load(0));
    perform(load(1));
    perform(store(2, seen));
  });

describe('RandomWalks', () => {
  it('find out what tells histories apart, so that the search need not start over', () => {
    const product = productOf([remembers(), straight(store(0, 1), store(0, 2))]);
    expect(walked(product).restarts).toBeGreaterThan(0);
    expect(isRefuted(product)).toBe(false);
    const before = [...product.threads];
    const { size } = product.threads[0]!;
    explore(product);
    expect(product.threads).toEqual(before);
    expect(product.threads[0]!.size).toBe(size);
    expect(size).toBe(8); // the start, for each of 0, 1 and 2 a load and a store, the end
  });

  it('form no classes anew where all were right', () => {
    expect(walked(productOf([straight(load(0)), straight(store(0, 1))])).restarts).toBe(0);
  });

  it('get through steps that look alike and are not', () => {
    const plain = thread((perform) => {
      perform(load(0));
      perform(read(0));
      perform(read(0));
      perform(load(0));
    });
    const counting = straight(add(1, 1), add(1, 1), add(1, 1));
    const product = productOf([plain, counting, counting]);
    walked(product);
    expect(isRefuted(product)).toBe(false);
    expect(explore(product).store.count).toBe(30); // 3 positions × C(3 + 2, 2) = 10 pairs of positions
  });

  it('come to an end where nobody can move', () => {
    expect(walked(productOf([straight()])).restarts).toBe(0);
  });

  it('go nowhere without steps to go', () => {
    const product = productOf([remembers(), straight(store(0, 1))]);
    expect(walked(product, 0).restarts).toBe(0);
  });

  it('measure how deep the product is', () => {
    const product = productOf([straight(add(0, 1), add(0, 1)), straight(load(1), load(1), load(1))]);
    expect(walked(product).longestRun).toBe(5);
  });
});
