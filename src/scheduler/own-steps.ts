/**
 * The most steps of its own that a thread takes to the end of its operation, alone or whatever the others do.
 *
 * Idea.    For one thread: the states in which it is within an operation, and the moves that leave it there, form a
 *          graph. Its own moves count, those of others do not. Where the thread moves within a component, it can go round
 *          for ever; where it does not anywhere, the others may go round while it stands still, which costs nothing, and
 *          the longest way follows from component to component. Each component comes after those that it leads to, so
 *          what is needed is known: linear in the transitions.
 * Source.  Longest paths in acyclic graphs; the components are R. Tarjan's (`strong-components.ts`).
 */
import type { ProgressGraph } from './progress-graph.ts';
import { type Component, eachComponent } from './strong-components.ts';

export interface OwnSteps {
  /** By state: how many at most to the end of the operation; 0 outside. Means nothing if there is an endless one. */
  readonly most: Int32Array;
  /** States among which the thread can go round for ever; null if it always comes to the end. */
  readonly endless: Component | null;
}

/**
 * @param graph All transitions.
 * @param isWithin By state: whether the thread is within an operation, or about to begin one.
 * @param isAlone Whether no other thread moves.
 */
export function ownSteps(
  graph: ProgressGraph,
  thread: number,
  isWithin: Uint8Array,
  isAlone: boolean,
): OwnSteps {
  const part = partOf(graph, thread, isWithin, isAlone);
  const most = new Int32Array(isWithin.length);
  const componentOf = new Int32Array(isWithin.length);
  let count = 0;
  let endless: Component | null = null;
  eachComponent(part, (states) => {
    count++;
    for (const state of states) componentOf[state] = count;
    let longest = 0;
    for (const state of states) {
      if (part.ends[state]! > 0) longest = Math.max(longest, 1);
      for (let edge = part.begins[state]!; edge < part.begins[state + 1]!; edge++) {
        const successor = part.successors[edge]!;
        if (componentOf[successor] !== count) longest = Math.max(longest, part.own[edge]! + most[successor]!);
        else if (part.own[edge]! > 0) endless ??= states.sort((a, b) => a - b);
      }
    }
    for (const state of states) most[state] = longest;
  });
  return { most, endless };
}

/** What one thread sees of the graph. */
interface Part {
  readonly successors: Int32Array;
  readonly begins: Int32Array;
  /** By transition: 1 if it is the thread's own. */
  readonly own: Uint8Array;
  /** By state: 1 if the thread can end its operation by its next step. */
  readonly ends: Uint8Array;
}

function partOf(graph: ProgressGraph, thread: number, isWithin: Uint8Array, isAlone: boolean): Part {
  const states = isWithin.length;
  const successors = new Int32Array(graph.begins[states]!);
  const own = new Uint8Array(successors.length);
  const begins = new Int32Array(states + 1);
  const ends = new Uint8Array(states);
  let count = 0;
  for (let state = 0; state < states; state++) {
    begins[state] = count;
    if (isWithin[state] === 0) continue;
    for (let edge = graph.begins[state]!; edge < graph.begins[state + 1]!; edge++) {
      const isOwn = graph.movers[edge] === thread;
      if (isAlone && !isOwn) continue;
      if (isOwn && graph.completing[edge] === 1) {
        ends[state] = 1;
        continue;
      }
      own[count] = isOwn ? 1 : 0;
      successors[count++] = graph.successors[edge]!;
    }
  }
  begins[states] = count;
  return { successors: successors.subarray(0, count), begins, own, ends };
}
