/**
 * Runs that never end, and how many steps operations take, once all states are known.
 *
 * A run that completes nothing goes round in a component of the progress graph for ever. What it breaks depends on whom it neglects:
 * nobody is a livelock, up to so many as may crash breaks crash tolerance, and lock-freedom asks about nobody at all. What
 * one thread alone owes to itself is asked of the graph of all transitions (`operation-steps.ts`).
 */
import { type Lasso, lassoInto } from '../scheduler/lasso.ts';
import { countNeglected } from '../scheduler/neglected.ts';
import { ProgressGraph } from '../scheduler/progress-graph.ts';
import { type Component, cyclicComponents } from '../scheduler/strong-components.ts';
import { countsSteps, isClaimed } from './asked.ts';
import type { Exploration } from './exploration.ts';
import { OperationSteps } from './operation-steps.ts';
import type { OperationProgress } from './verdict.ts';

const STATES_PER_STRIDE = 1024;
/** What deciding takes per state, beside the graph: Tarjan's numbers and stacks. */
const BYTES_PER_STATE = 24;
const BYTES_PER_TRANSITION = 5;
/** Where steps are counted there are all transitions, too, and those of one thread at a time. */
const SHARE_OF_STEPS = 3;

export type EndlessKind = 'livelock' | 'crash' | 'blocking' | 'starvation';

/** An endless run, and what it breaks. */
export interface EndlessRun extends Lasso {
  readonly kind: EndlessKind;
}

export class EndlessRuns {
  /** The first that breaks what was asked for; set once `advance` has returned true. */
  found: EndlessRun | null = null;
  /** How many steps operations take, if that was asked for and they all end. */
  progress: readonly OperationProgress[] = [];
  readonly #exploration: Exploration;
  readonly #graph: ProgressGraph;
  /** Null unless it was asked how many steps operations take. */
  readonly #all: ProgressGraph | null;

  /** @param exploration Has ended without a finding. */
  constructor(exploration: Exploration) {
    this.#exploration = exploration;
    const { product, search, asked } = exploration;
    this.#graph = new ProgressGraph(product, search.store);
    this.#all = countsSteps(asked) ? new ProgressGraph(product, search.store, true) : null;
  }

  /** Whether anything that was asked of the exploration is about endless runs. */
  static areAskedFor({ asked }: Exploration): boolean {
    return asked.livelock || asked.lockFreedom || asked.crashes > 0 || countsSteps(asked);
  }

  /** Bytes that looking for them takes, roughly. */
  static bytes({ search, asked }: Exploration): number {
    const bytes = search.store.count * BYTES_PER_STATE + search.transitions.count * BYTES_PER_TRANSITION;
    return countsSteps(asked) ? bytes * SHARE_OF_STEPS : bytes;
  }

  /** Works for a turn of some milliseconds. Returns whether it is known if there is an endless run. */
  advance(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    for (const graph of [this.#graph, this.#all])
      while (graph?.advance(STATES_PER_STRIDE) === false) if (performance.now() > end) return false;
    this.found = this.#judgeAll() ?? this.#countSteps();
    return true;
  }

  #judgeAll(): EndlessRun | null {
    for (const component of cyclicComponents(this.#graph)) {
      const kind = this.#judge(component);
      if (kind) return { kind, ...this.#lasso(component, kind) };
    }
    return null;
  }

  #countSteps(): EndlessRun | null {
    if (!this.#all) return null;
    const steps = new OperationSteps(this.#exploration, this.#all);
    const endless = steps.judge();
    if (!endless) this.progress = steps.progress;
    return endless;
  }

  #judge(component: Component): EndlessKind | null {
    const { asked, product, search } = this.#exploration;
    const { livelock, lockFreedom, crashes, lockFree } = asked;
    if (livelock || crashes > 0) {
      const neglected = countNeglected(product, search.store, this.#graph, component);
      if (livelock && neglected === 0) return 'livelock';
      if (neglected <= crashes && (lockFree === null || this.#hasClaimedStep(component))) return 'crash';
    }
    return lockFreedom && this.#hasClaimedStep(component) ? 'blocking' : null;
  }

  #hasClaimedStep(component: Component): boolean {
    const { begins, successors, movers } = this.#graph;
    const members = new Set(component);
    return component.some((state) => {
      for (let edge = begins[state]!; edge < begins[state + 1]!; edge++) {
        if (members.has(successors[edge]!) && this.#isClaimed(state, movers[edge]!)) return true;
      }
      return false;
    });
  }

  #isClaimed(state: number, thread: number): boolean {
    const { asked, product, search } = this.#exploration;
    search.store.copyTo(state, product.now);
    return isClaimed(asked, product.threads[thread]!.within(product.classOf(thread)));
  }

  #lasso(component: Component, kind: EndlessKind): Lasso {
    const { asked, product, search } = this.#exploration;
    const needsClaimed = kind === 'blocking' || (kind === 'crash' && asked.lockFree !== null);
    return lassoInto(product, search, component, {
      everyThread: kind !== 'blocking',
      ...(needsClaimed && { step: (state, thread) => this.#isClaimed(state, thread) }),
    });
  }
}
