/** The shortest way to a state. */
import type { StateGraph } from '../../src/checker/state-graph.ts';

/** The numbers of the steps that lead from the first state to this one, in order. */
export function wayTo({ edges, states }: StateGraph, state: number): readonly number[] {
  const arrivedBy = new Map<number, number>();
  const found = [0];
  for (const at of found) {
    for (const [number, { from, to }] of edges.entries()) {
      if (from !== at || to === 0 || arrivedBy.has(to)) continue;
      arrivedBy.set(to, number);
      found.push(to);
    }
  }
  const way: number[] = [];
  for (let at = state; at !== 0 && way.length < states.length; ) {
    const edge = arrivedBy.get(at);
    if (edge === undefined) return [];
    way.unshift(edge);
    at = edges[edge]!.from;
  }
  return way;
}
