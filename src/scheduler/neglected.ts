/**
 * Whether a fair scheduler can stay in a component: whom would it neglect for ever?
 *
 * Fairness.   A thread that can move all the time moves some time. A thread stops being able to move only by moving
 *             itself, so one that does not move in a cycle either can do so throughout or not at all: weak and strong
 *             fairness are the same here.
 * Idea.       A run that goes round the whole component for ever lets every thread move that moves anywhere in it. A
 *             thread that never does has the same word in all its states; if it can move, it is neglected.
 * Symmetry.   Words stand for threads. If a thread with some word moves within the component, so could any other
 *             thread of its group that has the same word: they are interchangeable, and the step leads to the same
 *             sorted state.
 * Source.     E. A. Emerson and A. P. Sistla, "Utilizing symmetry when model checking under fairness assumptions",
 *             1997, follow single threads through the sorted graph; that a thread which waits keeps its word makes
 *             it unnecessary.
 */
import type { Product } from './product.ts';
import type { ProgressGraph } from './progress-graph.ts';
import type { Component } from './strong-components.ts';
import type { VisitedStore } from './visited-store.ts';

/** How many threads can move all the time and never do, in any endless run through the component. */
export function countNeglected(
  product: Product,
  store: VisitedStore,
  graph: ProgressGraph,
  component: Component,
): number {
  const members = new Set(component);
  const still = wordsOf(product, store, component[0]!);
  for (const state of component) {
    const here = wordsOf(product, store, state);
    for (const word of still.keys()) if (!here.has(word)) still.delete(word);
    for (let edge = graph.begins[state]!; edge < graph.begins[state + 1]!; edge++) {
      if (members.has(graph.successors[edge]!)) still.delete(wordOf(product, graph.movers[edge]!));
    }
    if (still.size === 0) return 0;
  }
  return [...still.values()].reduce((total, count) => total + count, 0);
}

/** The words of all threads that can move, and how many have each. Leaves the product in that state. */
function wordsOf(product: Product, store: VisitedStore, state: number): Map<string, number> {
  store.copyTo(state, product.now);
  const words = new Map<string, number>();
  for (let thread = 0; thread < product.threads.length; thread++) {
    if (!product.canMove(thread)) continue;
    const word = wordOf(product, thread);
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

const wordOf = (product: Product, thread: number): string =>
  `${product.groupOf(thread)} ${product.now[thread]}`;
