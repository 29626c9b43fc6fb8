import { describe, expect, it } from 'vitest';
import { strategyNames } from '../../../src/scheduler/sampling/strategy.ts';
import {
  add,
  choose,
  explore,
  load,
  notify,
  productOf,
  store,
  straight,
  thread,
  wait,
} from '../hand-made.ts';
import { drawn } from './drawn.ts';

describe.each(strategyNames)('schedules drawn by %s', (strategy) => {
  it('come to every state that a search finds, and to no other', () => {
    const programs = [straight(store(0, 1), load(1)), straight(store(1, 1), load(0)), straight(add(2, 1))];
    const { states } = drawn(productOf(programs), { strategy });
    expect(states.distinct).toBe(explore(productOf(programs)).store.count);
    expect(states.distinct).toBe(18); // 3 × 3 × 2 places; what threads have loaded does not matter to them
  });

  it('count states that differ in which of equal threads is which as one', () => {
    const same = straight(add(0, 1), add(0, 1));
    const { states } = drawn(productOf([same, same]), { strategy });
    expect(states.distinct).toBe(6); // pairs of 0, 1, 2 steps, unordered
  });

  it('are the same for the same seed, and others for another', () => {
    const programs = () => Array.from({ length: 3 }, () => straight(add(0, 1), add(0, 2), add(0, 3)));
    const classesOf = (seed: number): number[] => {
      const { traces, states, steps } = drawn(productOf(programs()), { strategy, seed, schedules: 20 });
      return [traces.distinct, traces.once, states.distinct, states.once, steps];
    };
    expect(classesOf(7)).toEqual(classesOf(7));
    expect(classesOf(7)).not.toEqual(classesOf(8));
  });

  it('end with a deadlock, and say how it came to that', () => {
    const product = productOf([straight(load(0), wait(0, 0)), straight(store(1, 1), notify(0))]);
    const { finding } = drawn(product, { strategy });
    expect(finding).toMatchObject({ kind: 'stuck' });
    expect(finding!.moves.map(({ thread: mover }) => mover).slice(-1)).toEqual([0]);
  });

  it('take each way of a choice', () => {
    const seen = new Set<number>();
    const product = productOf([
      thread((perform) => {
        perform(store(0, perform(choose(3))));
      }),
    ]);
    drawn(product, { strategy }, { final: () => seen.add(product.cells[0]!) !== null });
    expect([...seen].sort()).toEqual([0, 1, 2]);
  });
});

describe('schedules drawn by pct', () => {
  it('are measured beforehand: how many take part, and how many steps they take', () => {
    const product = productOf([straight(load(0), load(0), load(0)), straight(store(0, 1))]);
    const { actors, pilotSteps } = drawn(product, { strategy: 'pct', schedules: 1 });
    expect({ actors, pilotSteps }).toEqual({ actors: 2, pilotSteps: 4 });
  });

  it('find a bug of depth 1 with a chance of at least one in as many as there are threads', () => {
    // The last thread must come before all others: of 4! orders of priority, 3! have it first.
    const product = productOf([
      ...[1, 2, 3].map(() => straight(store(0, 1))),
      thread((perform) => {
        perform(store(1, 1 - perform(load(0))));
      }),
    ]);
    const order: number[] = [];
    const isFirst = (): boolean => order.push(product.cells[1]!) > 0;
    drawn(product, { strategy: 'pct', depth: 1, schedules: 400 }, { final: isFirst });
    const share = order.filter((value) => value === 1).length / order.length;
    expect(share).toBeGreaterThan(1 / 4 - 0.06); // two and a half standard deviations below
    expect(share).toBeLessThan(1 / 4 + 0.06);
  });
});
