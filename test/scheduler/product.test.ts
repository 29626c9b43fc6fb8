import { describe, expect, it } from 'vitest';
import { OperationKind as Kind } from '../../src/memory/operation.ts';
import type { Product } from '../../src/scheduler/product.ts';
import {
  choose,
  load,
  productOf,
  read,
  scripted,
  stepped,
  store,
  straight,
  thread,
  update,
  write,
} from './hand-made.ts';

const resultOf = (product: Product, index = 0): unknown =>
  product.threads[index]!.outcome(product.classOf(index));

const cellsOf = (product: Product): number[] => [...product.cells];

/** Operation, value of the cell before, value after, value returned. */
const operations = [
  ['load', update(Kind.load, 0), 5, 5, 5],
  ['store', update(Kind.store, 9), 5, 9, 0],
  ['exchange', update(Kind.exchange, 9), 5, 9, 5],
  ['compareExchange that matches', update(Kind.compareExchange, 5, 9), 5, 9, 5],
  ['compareExchange that does not', update(Kind.compareExchange, 4, 9), 5, 5, 5],
  ['add', update(Kind.add, 3), 5, 8, 5],
  ['add that wraps', update(Kind.add, 1), 0x7fffffff, -0x80000000, 0x7fffffff],
  ['sub', update(Kind.sub, 7), 5, -2, 5],
  ['sub that wraps', update(Kind.sub, 1), -0x80000000, 0x7fffffff, -0x80000000],
  ['and', update(Kind.and, 0b1010), 0b1100, 0b1000, 0b1100],
  ['or', update(Kind.or, 0b1010), 0b1100, 0b1110, 0b1100],
  ['xor', update(Kind.xor, 0b1010), 0b1100, 0b0110, 0b1100],
] as const;

describe('Product', () => {
  it.each(operations)('carries out %s', (_, operation, before, after, returned) => {
    const product = productOf([thread((perform) => perform(operation))], {
      cells: Int32Array.of(before, 77),
    });
    product.fire(0, 0);
    expect(cellsOf(product)).toEqual([after, 77]);
    expect(resultOf(product)).toBe(returned);
  });

  it('starts with the cells it was given and every thread at its first step', () => {
    const product = productOf([straight(load(0)), straight(store(1, 1)), straight()], {
      cells: Int32Array.of(4, -4),
    });
    expect(cellsOf(product)).toEqual([4, -4]);
    expect([0, 1, 2].map((index) => product.kindOf(index))).toEqual([Kind.load, Kind.store, Kind.finished]);
    expect([0, 1, 2].map((index) => product.alternatives(index))).toEqual([1, 1, 0]);
    expect([0, 1, 2].map((index) => product.canMove(index))).toEqual([true, true, false]);
  });

  it('goes by the state that it is given, whatever it did before', () => {
    const product = productOf([straight(store(0, 1)), straight(store(1, 2))]);
    const start = product.now.slice();
    product.fire(0, 0);
    product.now.set(start);
    product.fire(1, 0);
    expect(cellsOf(product)).toEqual([0, 2, 0]);
  });

  it('moves one thread and leaves the others where they are', () => {
    const product = productOf([straight(store(0, 1)), straight(store(0, 2))]);
    product.fire(1, 0);
    expect(cellsOf(product)[0]).toBe(2);
    expect([product.isRunnable(0), product.isRunnable(1)]).toEqual([true, false]);
  });

  it('can start again', () => {
    const product = productOf([straight(store(0, 1))], { spuriousWakeups: 2 });
    const start = [...product.now];
    product.fire(0, 0);
    expect([...product.now]).not.toEqual(start);
    product.start();
    expect([...product.now]).toEqual(start);
  });

  it('has as many ways to choose as there are choices, and returns the one taken', () => {
    for (const chosen of [0, 1, 2]) {
      const product = productOf([thread((perform) => perform(choose(3)))]);
      expect(product.alternatives(0)).toBe(3);
      expect(product.cause(0, chosen)).toBe('step');
      product.fire(0, chosen);
      expect(resultOf(product)).toBe(chosen);
    }
  });

  it('takes no further step of a thread that threw', () => {
    const product = productOf([
      thread((perform) => {
        perform(load(0));
        throw new Error('failed');
      }),
    ]);
    product.fire(0, 0);
    expect(product.kindOf(0)).toBe(Kind.failed);
    expect([product.alternatives(0), product.isRunnable(0), product.canMove(0)]).toEqual([0, false, false]);
  });
});

describe('plain accesses in a product', () => {
  it('belong to the step before them', () => {
    const product = productOf(
      [
        thread((perform) => {
          const seen = perform(load(0));
          perform(write(1, seen + 1));
          perform(store(2, perform(read(1))));
        }),
      ],
      { cells: Int32Array.of(7, 0, 0) },
    );
    product.fire(0, 0);
    expect(cellsOf(product)).toEqual([7, 8, 0]);
    expect(product.kindOf(0)).toBe(Kind.store);
    product.fire(0, 0);
    expect(cellsOf(product)).toEqual([7, 8, 8]);
  });

  it('that begin a thread are done at the start, in the order of the threads', () => {
    const product = productOf([straight(write(0, 1)), thread((perform) => perform(read(0)))]);
    expect(product.kindOf(0)).toBe(Kind.finished);
    expect(resultOf(product, 1)).toBe(1);
  });

  it('are the last thing a thread does without another step', () => {
    const product = productOf([straight(load(0), write(0, 3))]);
    product.fire(0, 0);
    expect(cellsOf(product)[0]).toBe(3);
    expect(product.kindOf(0)).toBe(Kind.finished);
  });

  it('must not go on for ever', () => {
    // A loop of `read` alone, each iteration of which starts over.
    const startsOver = { kind: 'folded', to: 0, mark: '', carried: { end: '', values: [] } } as const;
    const spinner = scripted({ '': stepped(read(0)), 0: startsOver, '0 []': stepped(read(0)) });
    expect(() => productOf([spinner])).toThrow(
      expect.objectContaining({
        name: 'EndlessPlainAccessesError',
        message: expect.stringContaining('Thread "scripted" goes on with plain accesses for ever'),
      }),
    );
  });
});
