import { describe, expect, it } from 'vitest';
import { countPaths } from '../../src/scheduler/path-counter.ts';
import type { Product } from '../../src/scheduler/product.ts';
import { add, choose, explore, load, notify, productOf, store, straight, thread, wait } from './hand-made.ts';

/** A thread of so many loads, of cells 0, 1, 2, … */
const loads = (count: number) => straight(...Array.from({ length: count }, (_, cell) => load(cell)));

const factorial = (count: number): bigint => (count <= 1 ? 1n : BigInt(count) * factorial(count - 1));

const sleeper = straight(wait(0, 0));
const increments = straight(add(0, 1), add(0, 1));
const limit =
  (product: Product, most: number): (() => boolean) =>
  () =>
    product.cells[0]! <= most;

describe('BreadthFirstSearch', () => {
  it('finds the states of two threads with two steps each in layers', () => {
    const search = explore(productOf([loads(2), loads(2)]));
    // 3 × 3 positions; of each kind of step 2 × 3.
    expect([search.store.count, search.transitions.count]).toEqual([9, 12]);
    expect(search.layers).toEqual([0, 1, 3, 6, 8]); // of 1, 2, 3, 2 and 1 states
    expect(search.depth).toBe(4);
    expect(search.ends).toEqual({ finished: [8], stuck: [] });
    expect(search.findings).toEqual([]);
  });

  it.each([
    ['as many threads', false, 41 ** 3],
    // As many as there are multisets of 3 out of 41 positions: C(43, 3).
    ['interchangeable threads', true, (43 * 42 * 41) / 6],
  ])('counts all interleavings of three times 40 steps by %s', (_, isReplicated, states) => {
    const thread = loads(40);
    const threads = isReplicated ? [thread, thread, thread] : [thread, loads(40), loads(40)];
    const search = explore(productOf(threads, { cells: new Int32Array(40) }));
    expect(search.store.count).toBe(states);
    const interleavings = factorial(120) / factorial(40) ** 3n;
    expect(interleavings > 2n ** 80n).toBe(true);
    expect(countPaths(search.transitions.freeze(), [search.ends.finished])).toEqual([interleavings]);
  });

  it('judges the invariant in every state, the first one too, and stops at the layer that breaks it', () => {
    const product = productOf([increments, increments]);
    const kinds = [0, 1, 2, 3, 4].map((most) => {
      const { findings, depth } = explore(product, { invariant: limit(product, most) });
      return [depth, findings.map(({ kind }) => kind)];
    });
    expect(kinds).toEqual([
      [1, ['invariant']],
      [2, ['invariant', 'invariant']], // one of them twice, each of them once
      [3, ['invariant']],
      [4, ['invariant']],
      [4, []],
    ]);
    expect(explore(product, { invariant: () => false })).toMatchObject({ depth: 0, expanded: 1 });
  });

  it('judges the first layer with a finding to its end, however large it is', () => {
    const chooser = thread((perform) => perform(store(0, perform(choose(200)) + 1)));
    const product = productOf([chooser]);
    expect(explore(product, { invariant: limit(product, 0) }).findings).toHaveLength(200);
  });

  it('judges the final condition where all threads have finished', () => {
    const product = productOf([increments, straight(store(0, 5))]);
    const { findings, ends, store: states } = explore(product, { final: () => false }, { exhaustive: true });
    const cells = ends.finished.map((state) => {
      states.copyTo(state, product.now);
      return product.cells[0];
    });
    expect(cells.sort()).toEqual([5, 6, 7]); // stored after both increments, between them, before them
    expect(findings.map(({ kind }) => kind)).toEqual(['final', 'final', 'final']);
  });

  it('finds threads that sleep for ever, and those that fail', () => {
    const stuck = explore(productOf([sleeper, straight(load(0))]));
    expect(stuck.findings).toMatchObject([{ kind: 'stuck', thread: -1 }]);
    expect(stuck.ends.stuck).toHaveLength(1);
    const failing = thread((perform) => {
      perform(load(0));
      throw new Error('failed');
    });
    const failed = explore(productOf([straight(load(0), load(1)), failing]), {}, { exhaustive: true });
    expect(failed.findings.every(({ kind, thread }) => kind === 'failed' && thread === 1)).toBe(true);
    expect(failed.findings).toHaveLength(3); // before, between and after the loads of the other
    expect(failed.transitions.count).toBe(5); // the run ends where a thread has failed: 2 loads, 3 failures
  });

  it('takes a state as stuck that only a spurious wakeup could leave, and goes on behind it', () => {
    const search = explore(productOf([sleeper], { spuriousWakeups: 1 }), {}, { exhaustive: true });
    expect(search.findings).toEqual([{ kind: 'stuck', state: 1, thread: -1 }]);
    expect(search.ends).toEqual({ finished: [2], stuck: [1] });
  });

  it('goes on after findings where it is exhaustive', () => {
    const product = productOf([sleeper, sleeper, straight(notify(0, 1))]);
    const first = explore(product);
    const all = explore(product, {}, { exhaustive: true });
    expect(first.depth).toBe(all.depth);
    expect(all.expanded).toBe(all.store.count);
    expect(all.findings.length).toBeGreaterThanOrEqual(first.findings.length);
  });

  it('stops at the limits on states and on memory', () => {
    const states = explore(
      productOf([loads(9), loads(9)], { cells: new Int32Array(9) }),
      {},
      { maxStates: 50 },
    );
    expect(states).toMatchObject({ exceeded: 'states', findings: [] });
    expect(states.store.count).toBeLessThanOrEqual(52); // one step of each thread past 50
    const memory = explore(productOf([loads(2)]), {}, { memoryLimitBytes: 1_000 });
    expect(memory).toMatchObject({ exceeded: 'memory', expanded: 0 });
    const enough = explore(productOf([loads(2), loads(2)]), {}, { maxStates: 9 });
    expect(enough).toMatchObject({ exceeded: null, expanded: 9 });
  });
});
