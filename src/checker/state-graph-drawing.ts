/**
 * Writes down all states of a product and the steps between them.
 *
 * They are gone through once more, in the order in which a search finds them, so that the graph is whole whatever the
 * search left out.
 */
import type { Product } from '../scheduler/product.ts';
import { eachMove } from '../scheduler/progress-graph.ts';
import { VisitedStore } from '../scheduler/visited-store.ts';
import type { ModelInstance } from './instance.ts';
import type { ThreadPosition, WaiterQueue } from './moment.ts';
import type { GraphEdge, GraphState, StateGraph } from './state-graph.ts';
import { threadPosition } from './thread-position.ts';

/** @param most Returns null if there are more states than this. */
export function drawStateGraph(instance: ModelInstance, product: Product, most: number): StateGraph | null {
  const store = new VisitedStore(product.width);
  const states: GraphState[] = [];
  const edges: GraphEdge[] = [];
  product.start();
  product.canonicalize();
  store.add(product.now);
  for (let from = 0; from < store.count; from++) {
    if (store.count > most) return null;
    store.copyTo(from, product.now);
    const state = stateOf(instance, product);
    states.push(state);
    const choices = product.threads.map((automaton, thread) => automaton.choices(product.classOf(thread)));
    eachMove(product, store, from, (thread, alternative) => {
      const { thread: name, next, ways } = state.threads[thread]!;
      const to = store.add(product.now);
      const text = choices[thread]?.[alternative] ?? next!;
      edges.push({ from, to, thread: name, cause: ways[alternative] ?? 'step', text });
    });
  }
  const groups = new Set(instance.threads.map((_, thread) => product.groupOf(thread)));
  return {
    cells: Array.from(instance.cells, (_, cell) => instance.layout.nameOf(cell)),
    isUpToSymmetry: groups.size < instance.threads.length,
    states,
    edges,
  };
}

function stateOf(instance: ModelInstance, product: Product): GraphState {
  const threads = instance.threads.map((_, thread) => positionOf(instance, product, thread));
  return {
    memory: [...product.cells.slice(0, instance.cells.length)],
    queues: queuesOf(instance, product),
    threads,
  };
}

function positionOf(instance: ModelInstance, product: Product, thread: number): ThreadPosition {
  const alternatives = Array.from({ length: product.alternatives(thread) }, (_, way) => way);
  return threadPosition(instance, {
    thread: instance.threads[thread]!.name,
    operation: product.operationOf(thread),
    within: product.threads[thread]!.within(product.classOf(thread)),
    isParked: product.isParked(thread),
    choices: product.threads[thread]!.choices(product.classOf(thread)),
    ways: alternatives.map((way) => product.cause(thread, way)),
  });
}

function queuesOf(instance: ModelInstance, product: Product): WaiterQueue[] {
  const parked = [...instance.threads.keys()]
    .filter((thread) => product.isParked(thread))
    .sort((left, right) => product.placeOf(left) - product.placeOf(right));
  const cells = new Set(parked.map((thread) => product.operationOf(thread).cell));
  return [...cells]
    .sort((left, right) => left - right)
    .map((cell) => ({
      cell,
      cellName: instance.layout.nameOf(cell),
      threads: parked
        .filter((thread) => product.operationOf(thread).cell === cell)
        .map((thread) => instance.threads[thread]!.name),
    }));
}
