/** How many steps operations take, and whether a thread may go round in one for ever, alone or because of others. */
import { type Lasso, lassoInto } from '../scheduler/lasso.ts';
import { type OwnSteps, ownSteps } from '../scheduler/own-steps.ts';
import type { ProgressGraph } from '../scheduler/progress-graph.ts';
import { isClaimed } from './asked.ts';
import type { Exploration } from './exploration.ts';
import type { OperationProgress } from './verdict.ts';

/** Outside all operations that are asked about. */
const OUTSIDE = 0;

export class OperationSteps {
  readonly #exploration: Exploration;
  readonly #graph: ProgressGraph;
  readonly #operations: string[] = [];
  readonly #alone: Map<string, number> = new Map();
  readonly #contended: Map<string, number> = new Map();

  /** @param graph All transitions, of threads that are not taken for interchangeable. */
  constructor(exploration: Exploration, graph: ProgressGraph) {
    this.#exploration = exploration;
    this.#graph = graph;
  }

  /** Counts the steps of all operations. Returns an endless run in one of them, if there is one. */
  judge(): ({ readonly kind: 'blocking' | 'starvation' } & Lasso) | null {
    const { asked, product } = this.#exploration;
    for (const thread of product.threads.keys()) {
      const within = this.#withinOf(thread);
      const alone = this.#count(thread, within, this.#alone, true);
      if (alone.endless) return { kind: 'blocking', ...this.#lasso(thread, alone.endless, true) };
      if (!asked.waitFreedom) continue;
      const contended = this.#count(thread, within, this.#contended, false);
      if (contended.endless) return { kind: 'starvation', ...this.#lasso(thread, contended.endless, false) };
    }
    return null;
  }

  /** In the order in which the operations were met. */
  get progress(): OperationProgress[] {
    const { waitFreedom } = this.#exploration.asked;
    return this.#operations.map((operation) => ({
      operation,
      alone: this.#alone.get(operation) ?? 0,
      contended: waitFreedom ? (this.#contended.get(operation) ?? 0) : null,
    }));
  }

  /** By state: one more than the index of the operation that the thread is within or about to begin, or {@link OUTSIDE}. */
  #withinOf(thread: number): Uint8Array {
    const { asked, product, search } = this.#exploration;
    const within = new Uint8Array(search.store.count);
    for (let state = 0; state < within.length; state++) {
      search.store.copyTo(state, product.now);
      const operation = product.threads[thread]!.within(product.classOf(thread));
      within[state] = isClaimed(asked, operation) ? this.#numberOf(operation!) : OUTSIDE;
    }
    return within;
  }

  #numberOf(operation: string): number {
    if (!this.#operations.includes(operation)) this.#operations.push(operation);
    return this.#operations.indexOf(operation) + 1;
  }

  #count(thread: number, within: Uint8Array, most: Map<string, number>, isAlone: boolean): OwnSteps {
    const steps = ownSteps(this.#graph, thread, within, isAlone);
    for (const [state, count] of steps.most.entries()) {
      if (within[state] === OUTSIDE) continue;
      const operation = this.#operations[within[state]! - 1]!;
      most.set(operation, Math.max(most.get(operation) ?? 0, count));
    }
    return steps;
  }

  #lasso(thread: number, component: readonly number[], isAlone: boolean): Lasso {
    const { product, search } = this.#exploration;
    return lassoInto(product, search, component, {
      everyThread: false,
      step: (_, mover) => mover === thread,
      mayTake: (mover) => (mover === thread || !isAlone) && (product.completed & (1 << thread)) === 0,
    });
  }
}
