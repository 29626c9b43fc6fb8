import { describe, expect, it } from 'vitest';
import { RunDepth } from '../../src/scheduler/run-depth.ts';
import { add, productOf, straight } from './hand-made.ts';

describe('RunDepth', () => {
  it('counts the steps of the longest run, without those that led back to where it was', () => {
    const product = productOf([straight(add(0, 1), add(0, 1), add(0, 1)), straight(add(1, 1))]);
    const depth = new RunDepth(product);
    const take = (thread: number): void => {
      product.fire(thread, 0);
      depth.step();
    };
    depth.begin();
    take(0);
    take(0);
    expect(depth.longest).toBe(2);
    product.start(); // as a loop would, two steps back
    depth.step();
    take(1);
    take(0);
    expect(depth.longest).toBe(2);
    take(0);
    expect(depth.longest).toBe(3);
  });

  it('measures each run from its beginning', () => {
    const product = productOf([straight(add(0, 1), add(0, 1))]);
    const depth = new RunDepth(product);
    for (let run = 0; run < 2; run++) {
      product.start();
      depth.begin();
      product.fire(0, 0);
      depth.step();
    }
    expect(depth.longest).toBe(1);
  });
});
