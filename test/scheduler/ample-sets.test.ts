import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/memory/operation.ts';
import { OperationKind as Kind } from '../../src/memory/operation.ts';
import { AmpleSets, EVERY_THREAD } from '../../src/scheduler/ample-sets.ts';
import type { Product } from '../../src/scheduler/product.ts';
import {
  add,
  choose,
  explore,
  load,
  notify,
  productOf,
  read,
  store,
  straight,
  update,
  wait,
  waitTimed,
  write,
} from './hand-made.ts';

const CELLS = 3;

/** A product of straight threads of which everything is known, after some threads have moved. */
function learned(
  threads: readonly (readonly Operation[])[],
  moves: readonly number[] = [],
  spuriousWakeups = 0,
): Product {
  const product = productOf(
    threads.map((operations) => straight(...operations)),
    { cells: new Int32Array(CELLS), spuriousWakeups },
  );
  explore(product, {}, { exhaustive: true });
  product.start();
  for (const thread of moves) product.fire(thread, 0);
  return product;
}

/** The threads that need to be moved, in order. */
function chosen(product: Product): number[] {
  const threads = new AmpleSets(product, CELLS).choose();
  return [...product.threads.keys()].filter((thread) => ((threads >> thread) & 1) === 1);
}

const compareExchange = (expected: number): Operation => update(Kind.compareExchange, expected, 1);

describe('an ample set', () => {
  it.each([
    ['accesses of different cells', [store(0, 1)], [store(1, 1)], [0]],
    ['loads of one cell', [load(0)], [load(0)], [0]],
    ['a choice and a store', [choose(2)], [store(0, 1)], [0]],
    ['additions to one cell', [add(0, 1)], [add(0, 1)], [0, 1]],
    ['a load and a store', [load(0)], [store(0, 1)], [0, 1]],
    ['a load, and a store that comes later', [load(0)], [load(1), store(0, 1)], [1]],
    ['a compare-exchange that fails, and a load', [compareExchange(7)], [load(0)], [0]],
    ['a compare-exchange that succeeds, and a load', [compareExchange(0)], [load(0)], [0, 1]],
    ['waits on one cell', [wait(0, 0)], [wait(0, 0)], [0, 1]],
    ['waits on one cell that would not park', [wait(0, 7)], [wait(0, 7)], [0]],
    ['a wait and a notify', [wait(0, 0)], [notify(0)], [0, 1]],
    ['a wait that would not park and a notify', [wait(0, 7)], [notify(0)], [0]],
    ['notifies that find nobody', [notify(0)], [notify(0)], [0]],
    ['a load with a plain write after it, and a load', [load(0), write(1, 1)], [load(1)], [0, 1]],
    ['a load with a plain read after it, and a load', [load(0), read(1)], [load(1)], [0]],
  ])('of %s', (_, first, second, threads) => {
    expect(chosen(learned([first, second]))).toEqual(threads);
  });

  const sleeper = [wait(0, 0), store(1, 1)];

  it('has those that may wake a sleeper, if the sleeper could disturb a member', () => {
    const others = [
      [load(1), load(2)],
      [store(2, 1), notify(0)],
    ];
    expect(chosen(learned([sleeper, ...others], [0]))).toEqual([0, 1, 2]);
    const notNotified = [[load(1)], [load(2), load(2)]];
    expect(chosen(learned([sleeper, ...notNotified], [0]))).toEqual([1]); // nothing is known behind its wait
    const notDisturbing = [[load(2)], [notify(0), store(2, 0)]];
    expect(chosen(learned([sleeper, ...notDisturbing], [0]))).toEqual([0, 2]);
  });

  it('has everybody whose order in a queue matters once somebody sleeps there', () => {
    const wakes = [notify(0, 1)];
    expect(chosen(learned([[wait(0, 0)], wakes, wakes], [0]))).toEqual([0, 1, 2]);
    expect(chosen(learned([[waitTimed(0, 0)], [waitTimed(0, 0)]], [0, 1]))).toEqual([0]);
    expect(chosen(learned([[waitTimed(0, 0)], wakes], [0]))).toEqual([0, 1]);
  });

  it('has what a woken thread does at once', () => {
    const waiter = [wait(0, 0), write(1, 1)];
    expect(chosen(learned([waiter, [notify(0)], [load(1)]], [0]))).toEqual([0, 1, 2]);
    expect(chosen(learned([waiter, [notify(0)], [load(2)]], [0]))).toEqual([0, 1]);
  });

  it('is everybody where a member may wake spuriously, as others may then not', () => {
    const timed = [[waitTimed(0, 0)], [waitTimed(1, 0)]];
    expect(chosen(learned(timed, [0, 1]))).toEqual([0]);
    expect(chosen(learned(timed, [0, 1], 1))).toEqual([0, 1]);
  });

  it('is found anew when a thread turns out to do more than was known', () => {
    const product = productOf([straight(load(0)), straight(load(1), store(0, 1))]);
    const sets = new AmpleSets(product, CELLS);
    expect(sets.choose()).toBe(0b01); // of the other one, the first step is known
    expect(sets.isOutgrown).toBe(false);
    explore(product);
    expect(sets.isOutgrown).toBe(true);
    sets.forgive();
    product.start();
    expect(sets.isOutgrown).toBe(false);
    expect(sets.choose()).toBe(0b10);
  });

  it('is not outgrown by what matters to nobody', () => {
    const product = productOf([straight(load(0), store(1, 1)), straight(load(2), load(2))]);
    const sets = new AmpleSets(product, CELLS);
    expect(sets.choose()).toBe(0b01);
    explore(product);
    expect(sets.isOutgrown).toBe(false);
  });

  it('is outgrown if a plain access turns out to ride along', () => {
    const product = productOf([straight(load(0), write(1, 1)), straight(load(1))]);
    const sets = new AmpleSets(product, CELLS);
    expect(sets.choose()).toBe(0b01);
    product.fire(0, 0);
    expect(sets.isOutgrown).toBe(true);
  });

  it('is everybody where only one can move', () => {
    expect(new AmpleSets(learned([[load(0)], [load(0)]], [0]), CELLS).choose()).toBe(EVERY_THREAD);
  });
});
