import { describe, expect, it } from 'vitest';
import { WaitOutcome } from '../../../src/memory/operation.ts';
import type { ThreadProgram } from '../../../src/memory/thread-program.ts';
import {
  add,
  load,
  notify,
  productOf,
  store,
  straight,
  thread,
  update,
  wait,
  waitTimed,
} from '../hand-made.ts';
import { drawn } from './drawn.ts';

const classesOf = (...programs: readonly ThreadProgram[]): number =>
  drawn(productOf(programs, { symmetry: false }), { schedules: 2_000 }).traces.distinct;

describe('the partial-order classes of schedules', () => {
  it('are one where no two steps conflict', () => {
    expect(classesOf(straight(add(0, 1), add(0, 1)), straight(add(1, 1)), straight(add(2, 1)))).toBe(1);
    expect(classesOf(straight(load(0), load(0)), straight(load(0)), straight(load(0)))).toBe(1);
  });

  it('are as many as orders where all steps conflict', () => {
    expect(classesOf(straight(add(0, 1), add(0, 1)), straight(add(0, 1), add(0, 1)))).toBe(6); // C(4, 2)
    expect(classesOf(...[1, 2, 3, 4].map((value) => straight(store(0, value))))).toBe(24); // 4!
  });

  it('tell apart which writes come before a read, and not which reads come before each other', () => {
    expect(classesOf(straight(store(0, 1)), straight(load(0)), straight(load(0)))).toBe(4); // each before or after
  });

  it('are three for store buffering: of both loads, one at least comes late', () => {
    expect(classesOf(straight(store(0, 1), load(1)), straight(store(1, 1), load(0)))).toBe(3);
  });

  it('take a compare-exchange that fails for a read', () => {
    const fails = straight(update(3, 7, 8));
    expect(classesOf(fails, straight(load(0)))).toBe(1);
    expect(classesOf(straight(update(3, 0, 8)), straight(load(0)))).toBe(2);
  });

  it('tell apart who is woken, and whether a notify finds anybody', () => {
    const sleeper = straight(waitTimed(0, 0));
    // Nobody asleep when notified, then timed out; timed out and then notified; notified while asleep.
    expect(classesOf(sleeper, straight(notify(0, 1)))).toBe(3);
    // Notifies that find nobody may come in any order.
    expect(classesOf(straight(notify(0, 1)), straight(notify(0, 1)))).toBe(1);
  });

  it('order what a woken thread does after the notify that woke it', () => {
    const woken = thread((perform) => {
      if (perform(wait(0, 0)) === WaitOutcome.ok) perform(store(1, 1));
    });
    const waker = straight(store(1, 2), store(0, 1), notify(0, 1));
    // Asleep before the store to cell 0, or not asleep at all: nothing else can differ.
    expect(classesOf(woken, waker)).toBe(2);
  });
});
