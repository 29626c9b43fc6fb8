import { describe, expect, it } from 'vitest';
import { OperationKind as Kind, WaitOutcome } from '../../src/memory/operation.ts';
import type { Product } from '../../src/scheduler/product.ts';
import {
  load,
  notify,
  productOf,
  read,
  store,
  straight,
  thread,
  wait,
  waitTimed,
  write,
} from './hand-made.ts';

const waiter = (cell = 0, expected = 0) => thread((perform) => perform(wait(cell, expected)));
const timedWaiter = (cell = 0, expected = 0) => thread((perform) => perform(waitTimed(cell, expected)));

const resultOf = (product: Product, index: number): unknown =>
  product.threads[index]!.outcome(product.classOf(index));

const parked = (product: Product): number[] =>
  [...product.threads.keys()].filter((index) => product.isParked(index));

describe('waiting in a product', () => {
  it('parks a thread if the cell holds what it expects', () => {
    const product = productOf([waiter()]);
    expect([product.isParked(0), product.isRunnable(0)]).toEqual([false, true]);
    product.fire(0, 0);
    expect([product.isParked(0), product.isRunnable(0), product.canMove(0)]).toEqual([true, false, false]);
    expect(product.alternatives(0)).toBe(0);
    expect(product.kindOf(0)).toBe(Kind.wait);
  });

  it('does not park a thread if the cell holds something else', () => {
    const product = productOf([waiter(0, 1)]);
    product.fire(0, 0);
    expect(product.isParked(0)).toBe(false);
    expect(resultOf(product, 0)).toBe(WaitOutcome.notEqual);
  });

  it('wakes the thread that has waited longest, whatever its number', () => {
    const wakeOne = straight(notify(0, 1), notify(0, 1), notify(0, 1));
    const product = productOf([waiter(), waiter(), waiter(), wakeOne]);
    for (const index of [2, 0, 1]) product.fire(index, 0);
    product.fire(3, 0);
    expect(parked(product)).toEqual([0, 1]);
    expect(resultOf(product, 2)).toBe(WaitOutcome.ok);
    product.fire(3, 0);
    expect(parked(product)).toEqual([1]);
    product.fire(3, 0);
    expect(parked(product)).toEqual([]);
  });

  it.each([
    [0, 0, [0, 1, 2]],
    [1, 1, [0, 2]],
    [2, 2, [2]],
    [3, 3, []],
    [4, 3, []],
    [undefined, 3, []],
  ])('notify(%o) of three returns %i', (count, woken, left) => {
    const notifier = thread((perform) => perform(notify(0, count)));
    const product = productOf([waiter(), waiter(), waiter(), notifier]);
    for (const index of [1, 0, 2]) product.fire(index, 0);
    product.fire(3, 0);
    expect(resultOf(product, 3)).toBe(woken);
    expect(parked(product)).toEqual(left);
  });

  it('keeps the queues of different cells apart', () => {
    const product = productOf([waiter(0), waiter(1), waiter(0), thread((perform) => perform(notify(1, 5)))]);
    for (const index of [0, 1, 2]) product.fire(index, 0);
    product.fire(3, 0);
    expect(resultOf(product, 3)).toBe(1);
    expect(parked(product)).toEqual([0, 2]);
  });

  it('lets a parked thread time out as one way to move, if its wait is timed', () => {
    const product = productOf([timedWaiter()]);
    product.fire(0, 0);
    expect([product.alternatives(0), product.cause(0, 0), product.canMove(0)]).toEqual([1, 'timeout', true]);
    product.fire(0, 0);
    expect(resultOf(product, 0)).toBe(WaitOutcome.timedOut);
  });

  it('moves the others up when a thread leaves the middle of a queue', () => {
    const product = productOf([waiter(), timedWaiter(), waiter(), straight(notify(0, 1), notify(0, 1))]);
    for (const index of [0, 1, 2]) product.fire(index, 0);
    product.fire(1, 0);
    expect(parked(product)).toEqual([0, 2]);
    product.fire(3, 0);
    expect(parked(product)).toEqual([2]);
    product.fire(3, 0);
    expect(parked(product)).toEqual([]);
  });

  it('queues a thread that parks again behind those that were already there', () => {
    const again = straight(wait(0, 0), wait(0, 0));
    const product = productOf([again, waiter(), straight(notify(0, 1), notify(0, 1))]);
    for (const index of [0, 1, 2, 0]) product.fire(index, 0);
    expect(parked(product)).toEqual([0, 1]);
    product.fire(2, 0);
    expect(parked(product)).toEqual([0]);
  });

  it('lets as many parked threads wake spuriously as the budget says, none of which must', () => {
    const product = productOf([waiter(), timedWaiter()], { spuriousWakeups: 1 });
    for (const index of [0, 1]) product.fire(index, 0);
    expect([0, 1].map((index) => product.alternatives(index))).toEqual([1, 2]);
    expect([product.cause(0, 0), product.cause(1, 0), product.cause(1, 1)]).toEqual([
      'spurious',
      'timeout',
      'spurious',
    ]);
    expect(product.canMove(0)).toBe(false);
    product.fire(1, 1);
    expect(resultOf(product, 1)).toBe(WaitOutcome.ok);
    expect(product.alternatives(0)).toBe(0);
  });

  it('does the plain accesses of a woken thread as part of the notify', () => {
    const heir = thread((perform) => {
      perform(wait(0, 0));
      perform(write(1, 6));
      perform(load(2));
    });
    const product = productOf([heir, thread((perform) => [perform(notify(0)), perform(read(1))].join())]);
    product.fire(0, 0);
    product.fire(1, 0);
    expect(product.cells[1]).toBe(6);
    expect(resultOf(product, 1)).toBe('1,6');
    expect(product.kindOf(0)).toBe(Kind.load);
  });

  it('does not wake a thread because the cell changes', () => {
    const product = productOf([waiter(), straight(store(0, 1))]);
    product.fire(0, 0);
    product.fire(1, 0);
    expect(parked(product)).toEqual([0]);
  });
});
