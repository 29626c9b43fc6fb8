/**
 * How many paths lead from the first state of an explored graph to its ends: the number of interleavings.
 *
 * Idea.       States are taken in topological order, each passing its count on along its transitions. Counts are
 *             exact: each is a row of limbs to the base 2^40 in doubles, widened when one overflows.
 * Symmetry.   Threads that are interchangeable have equally many paths, and every transition of a state is in the
 *             log even where two lead to the same state up to permutation: so the counts are those of the whole graph.
 * Source.     A. B. Kahn, "Topological sorting of large networks", 1962.
 */

const LIMB_BITS = 40n;
const BASE = 2 ** 40;

export interface Graph {
  readonly successors: Int32Array;
  readonly begins: Int32Array;
}

/** The number of paths from state 0 to all of `ends`, for several sets of ends; null if the graph has a cycle. */
export function countPaths(
  { successors, begins }: Graph,
  ends: readonly (readonly number[])[],
): bigint[] | null {
  const order = topologicalOrder({ successors, begins });
  if (!order) return null;
  for (let limbs = 2; ; limbs *= 2) {
    const counts = propagate({ successors, begins }, order, limbs);
    if (counts) return ends.map((states) => sum(counts, states, limbs));
  }
}

function topologicalOrder({ successors, begins }: Graph): Int32Array | null {
  const states = begins.length - 1;
  const incoming = new Int32Array(states);
  for (const successor of successors) incoming[successor]!++;
  const order = new Int32Array(states);
  let known = 1;
  if (incoming[0] !== 0) return null;
  for (let at = 0; at < known; at++) {
    const state = order[at]!;
    for (let edge = begins[state]!; edge < begins[state + 1]!; edge++) {
      const successor = successors[edge]!;
      incoming[successor]!--;
      if (incoming[successor] === 0) order[known++] = successor;
    }
  }
  return known === states ? order : null;
}

/** Null if a count needs more limbs. */
function propagate({ successors, begins }: Graph, order: Int32Array, limbs: number): Float64Array | null {
  const counts = new Float64Array(order.length * limbs);
  counts[0] = 1;
  for (const state of order) {
    for (let edge = begins[state]!; edge < begins[state + 1]!; edge++) {
      if (!addInto(counts, successors[edge]! * limbs, state * limbs, limbs)) return null;
    }
  }
  return counts;
}

function addInto(counts: Float64Array, target: number, source: number, limbs: number): boolean {
  let carry = 0;
  for (let limb = 0; limb < limbs; limb++) {
    const total = counts[target + limb]! + counts[source + limb]! + carry;
    carry = total >= BASE ? 1 : 0;
    counts[target + limb] = carry ? total - BASE : total;
  }
  return carry === 0;
}

function sum(counts: Float64Array, states: readonly number[], limbs: number): bigint {
  let total = 0n;
  for (const state of states) {
    for (let limb = 0; limb < limbs; limb++) {
      total += BigInt(counts[state * limbs + limb]!) << (LIMB_BITS * BigInt(limb));
    }
  }
  return total;
}
