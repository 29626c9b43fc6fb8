import { describe, expect, it } from 'vitest';
import { ProgressGraph } from '../../src/scheduler/progress-graph.ts';
import { explore, load, productOf, straight } from './hand-made.ts';

/** A thread of so many loads; another one for each call, so that threads are not interchangeable. */
const loads = (count: number) => straight(...Array.from({ length: count }, () => load(0)));

describe('the progress graph', () => {
  it('knows who moves, however often it has to grow', () => {
    const product = productOf([loads(40), loads(40)]);
    const { store, transitions } = explore(product);
    const graph = new ProgressGraph(product, store);
    expect(graph.advance(store.count)).toBe(true);
    expect(graph.begins.at(-1)).toBe(transitions.count); // 2 × 40 × 41
    // Each thread moves as often as it has loads, wherever the other one stands.
    const movers = graph.movers.subarray(0, transitions.count);
    expect(movers.filter((mover) => mover === 1)).toHaveLength(40 * 41);
    expect([...movers.subarray(0, 2)]).toEqual([0, 1]);
  });
});
