import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../src/scheduler/path-counter.ts';
import { cyclicComponents } from '../../src/scheduler/strong-components.ts';

function graphOf(states: number, edges: readonly (readonly [number, number])[]): Graph {
  const rows = Array.from({ length: states }, (_, state) => edges.filter(([from]) => from === state));
  const begins = [0];
  for (const row of rows) begins.push(begins.at(-1)! + row.length);
  return { begins: Int32Array.from(begins), successors: Int32Array.from(rows.flat().map(([, to]) => to)) };
}

/** By what leads where, in any number of steps. */
function naiveComponents(states: number, edges: readonly (readonly [number, number])[]): number[][] {
  const leads = Array.from({ length: states }, () => Array<boolean>(states).fill(false));
  for (const [from, to] of edges) leads[from]![to] = true;
  for (let via = 0; via < states; via++)
    for (let from = 0; from < states; from++)
      for (let to = 0; to < states; to++) leads[from]![to] ||= leads[from]![via]! && leads[via]![to]!;
  const components = leads.flatMap((row, state) =>
    row[state] ? [leads.flatMap((other, to) => (row[to] && other[state] ? [to] : []))] : [],
  );
  return components.filter(
    (component, index) => components.findIndex(([first]) => first === component[0]) === index,
  );
}

describe('the components with a cycle', () => {
  it('are those whose states lead to each other', () => {
    const graph = fc.integer({ min: 1, max: 9 }).chain((states) => {
      const state = fc.nat(states - 1);
      return fc.record({
        states: fc.constant(states),
        edges: fc.array(fc.tuple(state, state), { maxLength: 18 }),
      });
    });
    const agrees = ({ states, edges }: { states: number; edges: [number, number][] }): void => {
      expect(cyclicComponents(graphOf(states, edges))).toEqual(naiveComponents(states, edges));
    };
    fc.assert(fc.property(graph, agrees), { numRuns: 2_000 });
  });

  it('include a state that leads to itself, and none that leads nowhere', () => {
    expect(cyclicComponents(graphOf(3, [[0, 1], [1, 1], [1, 2]]))).toEqual([[1]]); // biome-ignore format: edges
  });

  it('may be as deep as no stack of calls is', () => {
    const states = 200_000;
    const successors = Int32Array.from({ length: states }, (_, state) => (state + 1) % states);
    const begins = Int32Array.from({ length: states + 1 }, (_, state) => state);
    expect(cyclicComponents({ successors, begins })[0]).toHaveLength(states);
  });
});
