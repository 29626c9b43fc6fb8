/**
 * The strongly connected components of a graph.
 *
 * Source. R. Tarjan, "Depth-first search and linear graph algorithms", 1972; here with a stack of its own, because
 *         paths are longer than the stack of calls.
 */
import type { Graph } from './path-counter.ts';

/** States that all lead to each other, in ascending order. */
export type Component = readonly number[];

const UNSEEN = 0;
/** Of states whose component is known. */
const DONE = 0x7fffffff;

/** Every component with a cycle, by its first state. */
export function cyclicComponents(graph: Graph): Component[] {
  const found: Component[] = [];
  eachComponent(graph, (states, isCyclic) => {
    if (isCyclic) found.push(states.sort((a, b) => a - b));
  });
  return found.sort(([left], [right]) => left! - right!);
}

/** Visits every component, each after all others that it leads to. */
export function eachComponent(graph: Graph, visit: (states: number[], isCyclic: boolean) => void): void {
  const search = new ComponentSearch(graph, visit);
  for (let state = 0; state < graph.begins.length - 1; state++) search.from(state);
}

class ComponentSearch {
  readonly #visit: (states: number[], isCyclic: boolean) => void;
  readonly #graph: Graph;
  /** For each state, the smallest number in the order of visits that it is known to lead back to. */
  readonly #lowest: Int32Array;
  /** The next transition to follow. */
  readonly #next: Int32Array;
  readonly #path: number[] = [];
  /** Visited states whose component is not complete. */
  readonly #open: number[] = [];
  #visits = 0;

  constructor(graph: Graph, visit: (states: number[], isCyclic: boolean) => void) {
    this.#graph = graph;
    this.#visit = visit;
    this.#lowest = new Int32Array(graph.begins.length - 1).fill(UNSEEN);
    this.#next = graph.begins.slice();
  }

  /** Visits all that a state leads to and that was not visited before. */
  from(root: number): void {
    if (this.#lowest[root] !== UNSEEN) return;
    const { successors, begins } = this.#graph;
    const order: number[] = [];
    this.#enter(root, order);
    while (this.#path.length > 0) {
      const state = this.#path.at(-1)!;
      const edge = this.#next[state]!;
      if (edge === begins[state + 1]) {
        this.#leave(state, order.pop()!);
        continue;
      }
      this.#next[state] = edge + 1;
      const successor = successors[edge]!;
      if (this.#lowest[successor] === UNSEEN) this.#enter(successor, order);
      else this.#lower(state, this.#lowest[successor]!);
    }
  }

  #enter(state: number, order: number[]): void {
    this.#lowest[state] = ++this.#visits;
    order.push(this.#visits);
    this.#path.push(state);
    this.#open.push(state);
  }

  #leave(state: number, visit: number): void {
    this.#path.pop();
    const lowest = this.#lowest[state]!;
    const before = this.#path.at(-1);
    if (lowest < visit) {
      this.#lower(before!, lowest);
      return;
    }
    const states = this.#open.splice(this.#open.lastIndexOf(state));
    for (const member of states) this.#lowest[member] = DONE;
    this.#visit(states, states.length > 1 || this.#leadsToItself(state));
  }

  #lower(state: number, lowest: number): void {
    if (lowest < this.#lowest[state]!) this.#lowest[state] = lowest;
  }

  #leadsToItself(state: number): boolean {
    const { successors, begins } = this.#graph;
    return successors.subarray(begins[state], begins[state + 1]).includes(state);
  }
}
