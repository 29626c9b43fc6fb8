import { type AnyModel, check } from 'heddle/checker';
import { afterEach, describe, expect, it } from 'vitest';
import {
  baselineSemaphore,
  futexMutex,
  segmentedSemaphore,
  twoTakers,
} from '../../bench/checker/programs.ts';
import { askedOf } from '../../src/checker/asked.ts';
import { automataOf } from '../../src/checker/automata.ts';
import { ModelInstance } from '../../src/checker/instance.ts';
import { Crew } from '../../src/crew/crew.ts';
import { BreadthFirstSearch } from '../../src/scheduler/breadth-first-search.ts';
import { Product } from '../../src/scheduler/product.ts';

const limits = {
  maxStates: 1_000_000,
  memoryLimitBytes: 2 ** 30,
  exhaustive: true,
  logTransitions: true,
};

/** A product, and threads that help to explore it from the first state on. */
function productOf(model: AnyModel): {
  readonly product: Product;
  readonly crewOf: (threads: number) => Crew;
} {
  const instance = new ModelInstance(model);
  const threads = automataOf(instance, askedOf(model, {}), {}, () => false);
  const automata = [...new Set(threads)];
  const product = new Product({ cells: instance.cells, threads, spuriousWakeups: 0, symmetry: true });
  const shape = {
    cells: instance.cells.length,
    automata: threads.map((thread) => automata.indexOf(thread)),
    spuriousWakeups: 0,
    symmetry: product.isSorted,
    separatesPlain: false,
  };
  return { product, crewOf: (followers) => new Crew(product, shape, followers, 0) };
}

/** All that a search finds, once classes are right. */
async function found(product: Product, crew: Crew | null): Promise<unknown> {
  const automata = new Set(product.threads);
  for (;;) {
    const search = new BreadthFirstSearch(product, { final: () => true }, limits, undefined, null, crew);
    while (!search.advance(4_096)) await new Promise((resolve) => setTimeout(resolve));
    if ([...automata].every((automaton) => automaton.isSettled)) {
      const { successors, begins } = search.transitions.freeze();
      const { findings, layers, ends, store } = search;
      const states = Array.from({ length: store.count }, (_, index) => {
        const state = new Int32Array(product.width);
        store.copyTo(index, state);
        return state.join();
      });
      return { findings, layers, ends, states, successors, begins };
    }
    for (const automaton of automata) automaton.reform();
  }
}

describe('Crew', () => {
  const crews: Crew[] = [];
  afterEach(() => {
    for (const crew of crews.splice(0)) crew.stop();
  });

  it.each<[string, AnyModel]>([
    ['a futex mutex', futexMutex(5, 3)],
    ['a baseline semaphore, learned while it is explored', baselineSemaphore(4, 1, 1)],
    ['a segmented semaphore, learned while it is explored', segmentedSemaphore(3, 1)],
    ['two takers, of which one may be left asleep', twoTakers(true)],
  ])('finds the same states in the same order, with the same successors: %s', async (_, model) => {
    const alone = await found(productOf(model).product, null);
    const { product, crewOf } = productOf(model);
    const crew = crewOf(0); // the leader is its own follower
    crews.push(crew);
    expect(await found(product, crew)).toEqual(alone);
    if (model.name.startsWith('two')) return; // too few states to hand out
    expect(crew.takenOver).toBeGreaterThan(200);
  });

  it('lets other threads do a part of the work', async () => {
    const { product, crewOf } = productOf(futexMutex(6, 3));
    const crew = crewOf(1);
    crews.push(crew);
    await crew.start();
    const { states } = (await found(product, crew)) as { readonly states: readonly string[] };
    expect(states).toHaveLength(166_021);
    expect(crew.doneByOthers).toBeGreaterThan(0);
  });

  it('gives the verdict, and every count, that one thread gives', async () => {
    const options = { reductions: { symmetry: false } };
    const one = await check(futexMutex(4, 3), options);
    const three = await check(futexMutex(4, 3), { ...options, workers: 3 });
    const countsOf = ({ verdict, statistics }: typeof one): unknown => ({
      verdict,
      ...statistics,
      bytes: 0,
      elapsedMs: 0,
    });
    expect(countsOf(three)).toEqual(countsOf(one));
  });

  it('goes on alone once it was stopped', async () => {
    const { product, crewOf } = productOf(futexMutex(3, 3));
    const crew = crewOf(0);
    crew.stop();
    await found(product, crew);
    expect(crew.takenOver).toBe(0);
  });
});
