/**
 * A schedule that ends in a loop: how to get into a component of the progress graph, and how to go round in it.
 *
 * Idea.       The way there is a shortest schedule to the component's first state. From there the walk goes, by shortest
 *             ways within the component, to each step that it has to take, and back to where it began.
 * Symmetry.   A walk through sorted states that is back where it began may have permuted the threads. The same moves
 *             are then taken again until every thread is back: permutations have finite order.
 */
import type { BreadthFirstSearch } from './breadth-first-search.ts';
import { shortestWay } from './fewest-preemptions.ts';
import type { Product } from './product.ts';
import { eachMove } from './progress-graph.ts';
import { type Move, RealThreads } from './real-threads.ts';
import type { Component } from './strong-components.ts';

/** `loop` leads back to where `stem` led, by steps that may be taken. */
export interface Lasso {
  readonly stem: readonly Move[];
  readonly loop: readonly Move[];
}

/** What a loop has to take, and what it may. */
export interface MustTake {
  /** A step of every thread that can take one without leaving the component. */
  readonly everyThread: boolean;
  /** A step of a thread in a state for which this is true. */
  readonly step?: (state: number, thread: number) => boolean;
  /** Whether a step that a thread has just taken may be part of it; absent: if it completes no operation. */
  readonly mayTake?: (thread: number) => boolean;
}

/** A place in a walk: a state, and where one thread that is followed is in it. */
interface Node {
  readonly state: number;
  readonly place: number;
  readonly before: Node | null;
  readonly move: Move | null;
}

type Goal = (from: Node, thread: number, successor: number) => boolean;

/** A lasso into the component and round in it. */
export function lassoInto(
  product: Product,
  search: BreadthFirstSearch,
  component: Component,
  { everyThread, step, mayTake = () => product.completed === 0 }: MustTake,
): Lasso {
  const [start] = component;
  const { moves } = shortestWay(product, search, [{ kind: 'endless', state: start!, thread: -1 }]);
  const walk = new Walk(product, search, component, mayTake);
  const stem = walk.enter(moves);
  if (everyThread) walk.moveEveryThread();
  if (step) walk.goTo(({ state }, thread) => step(state, thread));
  walk.close();
  return { stem, loop: walk.moves };
}

class Walk {
  /** In terms of the real threads. */
  readonly moves: Move[] = [];
  /** In terms of sorted states. */
  readonly #sorted: Move[] = [];
  readonly #product: Product;
  readonly #search: BreadthFirstSearch;
  readonly #members: ReadonlySet<number>;
  readonly #start: number;
  readonly #threads: RealThreads;
  readonly #mayTake: (thread: number) => boolean;
  #startKey = '';
  #state: number;

  constructor(
    product: Product,
    search: BreadthFirstSearch,
    component: Component,
    mayTake: (thread: number) => boolean,
  ) {
    this.#product = product;
    this.#mayTake = mayTake;
    this.#search = search;
    this.#members = new Set(component);
    this.#start = component[0]!;
    this.#state = this.#start;
    this.#threads = new RealThreads(product);
  }

  /** Goes to the component's first state. Returns the moves in terms of the real threads. */
  enter(moves: readonly Move[]): Move[] {
    const stem = moves.map((move) => this.#threads.take(move));
    this.#startKey = this.#threads.key;
    return stem;
  }

  /** Lets each thread move that can do so without leaving the component. */
  moveEveryThread(): void {
    for (const thread of this.#product.threads.keys()) {
      const place = this.#threads.placeOf(thread);
      this.#search.store.copyTo(this.#state, this.#product.now);
      const hasMoved = this.moves.some((move) => move.thread === thread);
      if (!hasMoved && this.#product.canMove(place)) this.goTo((from, mover) => mover === from.place, place);
    }
  }

  /** Goes on by a shortest way that ends with a step which is the goal; stays if there is none. */
  goTo(isGoal: Goal, followed = 0): void {
    const way = this.#wayTo(isGoal, followed);
    this.#search.store.copyTo(this.#state, this.#product.now);
    for (const { move, state } of way) {
      this.#sorted.push(move!);
      this.moves.push(this.#threads.take(move!));
      this.#state = state;
    }
  }

  /** Goes back to where the walk began, and round again until every thread is back, too. */
  close(): void {
    if (this.#state !== this.#start || this.moves.length === 0) {
      this.goTo((_, __, successor) => successor === this.#start);
    }
    this.#search.store.copyTo(this.#start, this.#product.now);
    const round = [...this.#sorted];
    while (this.#threads.key !== this.#startKey) {
      for (const move of round) this.moves.push(this.#threads.take(move));
    }
  }

  /** Breadth first, through pairs of a state and the place of the thread that is followed. */
  #wayTo(isGoal: Goal, followed: number): Node[] {
    const queue: Node[] = [{ state: this.#state, place: followed, before: null, move: null }];
    const seen = new Set<string>();
    const goals: Node[] = [];
    for (let at = 0; at < queue.length && goals.length === 0; at++) {
      const from = queue[at]!;
      this.#eachStep(from, (move, state, place) => {
        const node = { state, place, before: from, move };
        if (isGoal(from, move.thread, state)) goals.push(node);
        const key = `${state} ${place}`;
        if (!seen.has(key)) queue.push(node);
        seen.add(key);
      });
    }
    return wayTo(goals[0]);
  }

  /** The steps of the component. */
  #eachStep({ state, place }: Node, visit: (move: Move, successor: number, landed: number) => void): void {
    const product = this.#product;
    product.isObserved = true;
    const step = (thread: number, alternative: number, successor: number, landed: number): void => {
      if (this.#mayTake(thread) && this.#members.has(successor)) {
        visit({ thread, alternative }, successor, landed);
      }
    };
    eachMove(product, this.#search.store, state, step, place);
    product.isObserved = false;
  }
}

function wayTo(node: Node | undefined): Node[] {
  const way: Node[] = [];
  for (let at = node ?? null; at?.before; at = at.before) way.push(at);
  return way.reverse();
}
