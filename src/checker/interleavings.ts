/** How many interleavings an exploration covered. */
import { OperationKind } from '../memory/operation.ts';
import type { BreadthFirstSearch } from '../scheduler/breadth-first-search.ts';
import type { IndependentParts } from '../scheduler/independent-parts.ts';
import { countShuffles, type Stages } from '../scheduler/part-counter.ts';
import { countPaths } from '../scheduler/path-counter.ts';
import type { Product } from '../scheduler/product.ts';
import type { Statistics } from './verdict.ts';

/**
 * Null if a loop makes them infinitely many.
 *
 * @param search One that has visited everything and kept its transitions.
 * @param parts The parts of which only one order was explored; null if every interleaving was.
 */
export function interleavingsOf(
  { transitions, store, ends }: BreadthFirstSearch,
  product: Product,
  parts: IndependentParts | null,
): Statistics['interleavings'] {
  const graph = transitions.freeze();
  if (parts) return countShuffles(graph, parts.parts.length, stagesOf(store, product, parts));
  const counts = countPaths(graph, [ends.finished, ends.stuck]);
  return counts && { completed: counts[0]!, deadlocked: counts[1]! };
}

function stagesOf(store: BreadthFirstSearch['store'], product: Product, parts: IndependentParts): Stages {
  const movingPart = new Int32Array(store.count);
  for (let state = 0; state < store.count; state++) {
    store.copyTo(state, product.now);
    movingPart[state] = hasFailed(product) ? -1 : parts.movingPart();
  }
  const hasFinished = (state: number, part: number): boolean => {
    store.copyTo(state, product.now);
    return parts.hasFinished(part);
  };
  return { movingPart, hasFinished };
}

const hasFailed = (product: Product): boolean =>
  product.threads.some((_, thread) => product.kindOf(thread) === OperationKind.failed);
