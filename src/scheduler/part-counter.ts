/**
 * How many interleavings a program of independent parts has, from an exploration of one part after the other.
 *
 * Idea.       Whatever the parts before it did, a part has the same runs: so those from any state in which it begins are
 *             counted, by length. Runs of a and b steps can be shuffled in (a + b)! / (a! b!) ways.
 * Ends.       A part ends finished or stuck. All together is finished if every part is, and otherwise a deadlock.
 */
import type { Graph } from './path-counter.ts';

/** By length: how many runs. */
type Runs = Map<number, bigint>;

/** The runs of one part. */
interface PartRuns {
  readonly finished: Runs;
  /** Finished or stuck. */
  readonly ended: Runs;
}

/** Where the parts are in the states of an exploration. */
export interface Stages {
  /** By state: the first part that can move; as many as there are parts if none can; -1 if a thread has failed. */
  readonly movingPart: Int32Array;
  /** Whether a part has finished in a state. */
  hasFinished(state: number, part: number): boolean;
}

/** How many interleavings complete, and how many end in a deadlock; null if the graph has a cycle. */
export function countShuffles(
  graph: Graph,
  parts: number,
  stages: Stages,
): { readonly completed: bigint; readonly deadlocked: bigint } | null {
  let finished: Runs = new Map([[0, 1n]]);
  let ended: Runs = finished;
  for (let part = 0; part < parts; part++) {
    const runs = runsOf(graph, part, stages);
    if (!runs) return null;
    finished = shuffled(finished, runs.finished);
    ended = shuffled(ended, runs.ended);
  }
  const completed = sum(finished);
  return { completed, deadlocked: sum(ended) - completed };
}

/** The runs of a part from the first state in which it moves; null if it can go round for ever. */
function runsOf(graph: Graph, part: number, stages: Stages): PartRuns | null {
  const begin = stages.movingPart.indexOf(part);
  const finished: Runs = new Map();
  const ended: Runs = new Map();
  const end = (state: number, runs: Runs): void => {
    addAll(ended, runs);
    if (stages.hasFinished(state, part)) addAll(finished, runs);
  };
  if (begin < 0) {
    if (stages.movingPart[0]! >= 0) end(0, new Map([[0, 1n]])); // it stands still from the start
    return { finished, ended };
  }
  const order = orderFrom(begin, graph, (state) => stages.movingPart[state] === part);
  if (!order) return null;
  const arriving = new Map<number, Runs>([[begin, new Map([[0, 1n]])]]);
  for (const state of order) {
    const runs = arriving.get(state)!;
    arriving.delete(state);
    const moving = stages.movingPart[state]!;
    if (moving > part) end(state, runs);
    if (moving !== part) continue;
    const longer = new Map([...runs].map(([length, count]) => [length + 1, count]));
    for (const successor of successorsOf(graph, state)) {
      if (!arriving.has(successor)) arriving.set(successor, new Map());
      addAll(arriving.get(successor)!, longer);
    }
  }
  return { finished, ended };
}

/** All that can be reached, each state before those after it, going on from `inner` ones only; null if there is a cycle. */
function orderFrom(begin: number, graph: Graph, isInner: (state: number) => boolean): number[] | null {
  const ways = new Map<number, number>([[begin, 0]]);
  const next = (state: number): readonly number[] => (isInner(state) ? successorsOf(graph, state) : []);
  for (const state of ways.keys()) {
    for (const successor of next(state)) ways.set(successor, (ways.get(successor) ?? 0) + 1);
  }
  const order = ways.get(begin) === 0 ? [begin] : [];
  for (const state of order) {
    for (const successor of next(state)) {
      const left = ways.get(successor)! - 1;
      ways.set(successor, left);
      if (left === 0) order.push(successor);
    }
  }
  return order.length === ways.size ? order : null;
}

const successorsOf = ({ successors, begins }: Graph, state: number): number[] => [
  ...successors.subarray(begins[state]!, begins[state + 1]!),
];

function addAll(sums: Runs, more: Runs): void {
  for (const [length, count] of more) sums.set(length, (sums.get(length) ?? 0n) + count);
}

function shuffled(left: Runs, right: Runs): Runs {
  const both: Runs = new Map();
  for (const [a, countA] of left) {
    for (const [b, countB] of right) addAll(both, new Map([[a + b, countA * countB * ways(a, b)]]));
  }
  return both;
}

/** In how many ways runs of so many steps can be shuffled. */
function ways(a: number, b: number): bigint {
  let product = 1n;
  for (let step = 1; step <= b; step++) product = (product * BigInt(a + step)) / BigInt(step);
  return product;
}

const sum = (runs: Runs): bigint => [...runs.values()].reduce((total, count) => total + count, 0n);
