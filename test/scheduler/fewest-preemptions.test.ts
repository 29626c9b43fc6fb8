import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/memory/operation.ts';
import {
  type FewestPreemptions,
  scheduleWithFewestPreemptions,
} from '../../src/scheduler/fewest-preemptions.ts';
import type { Product } from '../../src/scheduler/product.ts';
import type { Move } from '../../src/scheduler/real-threads.ts';
import { add, explore, load, notify, productOf, store, straight, wait, waitTimed } from './hand-made.ts';

type Bad = (now: Int32Array) => boolean;

/** The shortest schedule with the fewest preemptions to a state that is bad; null if there is none. */
function best(product: Product, isBad: Bad): FewestPreemptions | null {
  const search = explore(product, { invariant: () => !isBad(product.cells) }, { exhaustive: true });
  const bad = search.findings.filter(({ kind }) => kind === 'invariant');
  if (bad.length === 0) return null;
  const end = search.layers.find((first) => first > bad[0]!.state) ?? search.store.count;
  search.findings.splice(0, search.findings.length, ...bad.filter(({ state }) => state < end));
  return scheduleWithFewestPreemptions(product, search);
}

/** Goes through a schedule; returns how many of its moves interrupt a thread that could have gone on. */
function preemptionsOf(product: Product, moves: readonly Move[]): number {
  product.start();
  let preemptions = 0;
  for (const [index, { thread, alternative }] of moves.entries()) {
    const last = moves[index - 1]?.thread ?? thread;
    if (last !== thread && product.isRunnable(last)) preemptions++;
    expect(product.alternatives(thread)).toBeGreaterThan(alternative);
    product.fire(thread, alternative);
  }
  return preemptions;
}

/** The fewest preemptions of all schedules of `length` moves to a bad state, by trying them all. */
function byTryingAll(product: Product, isBad: Bad, length: number): number {
  const tryFrom = (moves: readonly Move[]): number => {
    const preemptions = preemptionsOf(product, moves);
    if (moves.length === length) return isBad(product.cells) ? preemptions : Number.POSITIVE_INFINITY;
    const next = [...product.threads.keys()].flatMap((thread) =>
      Array.from({ length: product.alternatives(thread) }, (_, alternative) => ({ thread, alternative })),
    );
    return Math.min(...next.map((move) => tryFrom([...moves, move])), Number.POSITIVE_INFINITY);
  };
  return tryFrom([]);
}

describe('scheduleWithFewestPreemptions', () => {
  it('chooses the finding that takes the fewest, wherever it was found', () => {
    const product = productOf([straight(add(0, 1), add(0, 1)), straight(add(0, 1), add(0, 1))], {
      symmetry: false,
    });
    const search = explore(product, { invariant: () => product.cells[0]! < 2 });
    expect(search.findings).toHaveLength(3); // one of them twice, each of them once, the other twice
    expect(scheduleWithFewestPreemptions(product, search).preemptions).toBe(0);
  });

  it('takes among the shortest schedules one that was not found first, if it has fewer preemptions', () => {
    const product = productOf([straight(add(0, 1), add(0, 1)), straight(add(1, 1), add(1, 1))]);
    // Found first: 0 1 1, which interrupts thread 0. Best: thread 1 ends before thread 0 begins.
    const schedule = best(product, (now) => now[0] === 1 && now[1] === 2)!;
    expect(schedule.moves.map(({ thread }) => thread)).toEqual([1, 1, 0]);
    expect(schedule.preemptions).toBe(0);
  });

  it('does not count leaving a thread that has parked or ended', () => {
    const product = productOf([straight(wait(0, 0), store(1, 1)), straight(load(0), notify(0))]);
    const schedule = best(product, (now) => now[1] === 1)!;
    expect(schedule.moves.map(({ thread }) => thread)).toEqual([0, 1, 1, 0]);
    expect(schedule.preemptions).toBe(0);
  });

  it('is empty where the first state is the finding', () => {
    const product = productOf([straight(load(0))]);
    expect(best(product, () => true)).toMatchObject({ moves: [], preemptions: 0 });
  });

  it('tells the schedule in terms of the real threads where they are interchangeable', () => {
    const worker = straight(add(0, 1), load(1), add(1, 1), load(2));
    for (const isBad of [
      (now: Int32Array) => now[0] === 3 && now[1] === 1,
      (now: Int32Array) => now[0] === 2 && now[1] === 2,
      (now: Int32Array) => now[1] === 3,
    ]) {
      const reduced = best(productOf([worker, worker, worker]), isBad)!;
      const whole = productOf([worker, worker, worker], { symmetry: false });
      const unreduced = best(whole, isBad)!;
      expect(reduced.moves).toHaveLength(unreduced.moves.length);
      expect(reduced.preemptions).toBe(unreduced.preemptions);
      expect(preemptionsOf(whole, reduced.moves)).toBe(reduced.preemptions);
      expect(isBad(whole.cells)).toBe(true);
    }
  });

  it('finds as few as trying all schedules does, with symmetry and without', () => {
    const operation = fc.constantFrom<Operation>(
      add(0, 1),
      store(0, 0),
      load(1),
      add(1, 1),
      wait(0, 0),
      waitTimed(1, 0),
      notify(0, 1),
      notify(1),
    );
    const code = fc.array(operation, { minLength: 1, maxLength: 3 });
    const target = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
    const property = fc.property(code, code, target, (many, one, [first, second]) => {
      const isBad: Bad = (now) => now[0] === first && now[1] === second && now[2] === 1;
      const worker = straight(...many);
      const programs = [worker, worker, straight(...one, store(2, 1))];
      const reduced = best(productOf(programs), isBad);
      const whole = productOf(programs, { symmetry: false });
      const unreduced = best(whole, isBad);
      expect(reduced?.moves.length).toBe(unreduced?.moves.length);
      if (!reduced || !unreduced) return;
      const fewest = byTryingAll(whole, isBad, reduced.moves.length);
      expect([reduced.preemptions, unreduced.preemptions]).toEqual([fewest, fewest]);
      expect(preemptionsOf(whole, reduced.moves)).toBe(fewest);
      expect(isBad(whole.cells)).toBe(true);
    });
    fc.assert(property, { numRuns: 150, seed: 1 });
  });
});
