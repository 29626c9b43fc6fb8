/** Partial-order reduction leaves out states, and never an answer. */
import { describe, expect, it } from 'vitest';
import { askedOf } from '../../src/checker/asked.ts';
import { automataOf } from '../../src/checker/automata.ts';
import {
  type AnyModel,
  type CheckOptions,
  check,
  defineModel,
  replicate,
  type Threads,
} from '../../src/checker/index.ts';
import { ModelInstance } from '../../src/checker/instance.ts';
import { LARGE, PartialOrder } from '../../src/checker/partial-order.ts';
import { type AtomicMemory, type Cell, cellAt } from '../../src/memory/atomic-memory.ts';
import { modelReport } from '../../src/report/index.ts';
import { AmpleSets, EVERY_THREAD } from '../../src/scheduler/ample-sets.ts';
import { BreadthFirstSearch } from '../../src/scheduler/breadth-first-search.ts';
import { Product } from '../../src/scheduler/product.ts';
import { type Body, type Cells, loads, modelOf, setAndNotify, waitUntilSet } from './three-cells.ts';

const reduced: CheckOptions = { reductions: { partialOrder: true } };
const whole: CheckOptions = { reductions: { partialOrder: false } };

/** Four threads that add so many times to a cell of their own. */
const disjoint = (steps: number): AnyModel => {
  const body =
    (own: number) =>
    ({ memory, base }: { readonly memory: AtomicMemory; readonly base: Cell }): void => {
      for (let step = 0; step < steps; step++) memory.add(cellAt(base, own), 1);
    };
  return defineModel({
    name: 'disjoint cells',
    setup: ({ memory, cells }) => ({ memory, base: cells.cells('cell', 4) }),
    threads: { a: body(0), b: body(1), c: body(2), d: body(3) },
    final: ({ memory, base }) => [0, 1, 2, 3].every((own) => memory.load(cellAt(base, own)) === steps),
  });
};

const fails: Body = ({ memory, x }, thread) => thread.assert(memory.load(x) === 1, 'x is not 1');
const busy: Body = ({ memory, y }) => {
  for (const _ of [1, 2, 3]) memory.load(y);
};

describe('partial-order reduction', () => {
  it('takes as many states of threads on disjoint cells as they have steps', async () => {
    for (const steps of [2, 4, 8]) {
      const { verdict, statistics } = await check(disjoint(steps), reduced);
      expect([verdict, statistics.states]).toEqual(['holds', 4 * steps + 1]);
      expect(statistics.ampleStates).toBe(3 * steps); // all but the last thread's
      expect((await check(disjoint(steps), whole)).statistics.states).toBe((steps + 1) ** 4);
    }
  });

  it('is said to be off where it is', async () => {
    expect((await check(disjoint(1), whole)).statistics.ampleStates).toBeNull();
  });

  it('does not keep the violation from being the shortest with the fewest preemptions', async () => {
    const model = modelOf({ busy, other: busy, fails });
    const found = await check(model, reduced);
    expect(found).toMatchObject({ verdict: 'violated', violation: { preemptions: 0 } });
    expect(found.verdict === 'violated' && found.violation.steps).toHaveLength(1);
    expect(found.statistics.ampleStates).toBeGreaterThan(0);
  });

  it('says that a run may not be the shortest if a limit kept it from being looked for', async () => {
    const late: Body = (cells, thread) => {
      for (const _ of [1, 2, 3]) cells.memory.load(cells.z);
      fails(cells, thread);
    };
    const model = modelOf({ busy, late, other: loads(3) });
    const found = await check(model, { ...reduced, maxStates: 20 });
    expect(found).toMatchObject({
      verdict: 'violated',
      violation: { kind: 'assertion' },
      mayBeShorter: true,
    });
    expect(modelReport({ file: null, verdict: found }, { root: '/' })).toContain('  A run that shows it: ');
    expect(found.assumptions.join()).toContain('may not be the shortest');
    expect((await check(model, reduced)).assumptions.join()).not.toContain('may not be the shortest');
  });

  it('puts nobody off for ever, however long others go round', async () => {
    const spins: Body = ({ memory, y, z }) => {
      for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
        if (memory.load(y) !== 0 || memory.load(z) !== 0) return;
      }
    };
    expect(await check(modelOf({ spins, fails }), reduced)).toMatchObject({
      verdict: 'violated',
      violation: { kind: 'assertion' },
    });
  });

  it('puts nobody off for ever where others go back and forth between states that are equally far away', async () => {
    const alternates: Body = ({ memory, y, z }, thread) => {
      let turn = thread.choose(2);
      for (const attempt = memory.attempt(); memory.load(turn === 0 ? y : z) === 0; ) {
        turn = 1 - turn;
        memory.retry(attempt, turn);
      }
    };
    expect(await check(modelOf({ alternates, fails }), reduced)).toMatchObject({
      verdict: 'violated',
      violation: { kind: 'assertion' },
    });
  });

  it('finds races and deadlocks', async () => {
    const writes: Body = ({ memory, x, z }) => {
      memory.load(z);
      memory.write(x, 1);
    };
    const racing = { ...reduced, properties: ['data-race'] } as const;
    expect(await check(modelOf({ busy, writes, reads: writes }), racing)).toMatchObject({
      violation: { kind: 'data-race' },
    });
    const waiters = modelOf({ busy, waiter: replicate(2, waitUntilSet('x')), setter: setAndNotify(1) });
    expect(await check(waiters, reduced)).toMatchObject({ violation: { kind: 'lost-wakeup' } });
  });

  it.each([
    ['an invariant', modelOf({ busy, other: busy }, { invariant: () => true }), {}],
    ['livelock', modelOf({ busy, other: busy }), { properties: ['livelock'] }],
    ['lock-freedom', modelOf({ busy: loads(3), other: loads(3) }), { properties: ['lock-freedom'] }],
    ['crashes', modelOf({ busy, other: busy }), { crashes: 1 }],
    [
      'a monitor',
      modelOf({ busy, other: busy }, { references: { cells: /^x$/, none: 0 } }),
      { properties: ['aba'] },
    ],
  ] as readonly [string, AnyModel, CheckOptions][])(
    'is off where %s is asked for',
    async (_, model, asked) => {
      const { verdict, statistics } = await check(model, { ...reduced, ...asked });
      expect([verdict, statistics.states, statistics.ampleStates]).toEqual(['holds', 16, null]);
    },
  );

  it('begins where a model turns out large and has many steps to leave out, unless it is switched off', () => {
    const decide = (model: AnyModel, options: CheckOptions, states: number, hasEnded: boolean): boolean => {
      const { partialOrder, search } = explored(model, options);
      Object.defineProperty(search.store, 'count', { value: states });
      Object.defineProperty(search.store, 'copyTo', { value: () => {} }); // each state is taken for the first
      const isBegunAgain = partialOrder.mustStartOver(search, hasEnded);
      expect(partialOrder.begin() instanceof AmpleSets).toBe(isBegunAgain);
      return isBegunAgain;
    };
    const loading = modelOf(
      { busy, other: replicate(2, busy), setter: setAndNotify() },
      { spuriousWakeups: 1 },
    );
    const clashing = modelOf({ adder: replicate(2, add) }, { spuriousWakeups: 1 });
    expect(decide(loading, {}, LARGE, false)).toBe(false);
    expect(decide(loading, {}, LARGE + 1, true)).toBe(false);
    expect(decide(loading, {}, LARGE + 1, false)).toBe(true);
    expect(decide(clashing, {}, LARGE + 1, false)).toBe(false);
    expect(decide(loading, whole, LARGE + 1, false)).toBe(false);
  });
});

describe('a search that left out too much', () => {
  it('is begun again, once', () => {
    const later: Body = ({ memory, x, z }) => {
      memory.load(z);
      memory.store(x, 1);
    };
    const { partialOrder, search } = explored(modelOf({ fails, later }), reduced, (before) => {
      expect(before.begin()!.choose()).toBe(0b01); // of the other one, only the first step is known
    });
    expect(partialOrder.mustStartOver(search, true)).toBe(true);
    expect(partialOrder.begin()!.choose()).toBe(0b10);
    expect(partialOrder.mustStartOver(search, true)).toBe(false);
  });
});

const add: Body = ({ memory, x }) => memory.add(x, 1);

/** A model explored to its end, with its product in the first state; `before`, nothing is known of its threads. */
function explored(
  model: AnyModel,
  options: CheckOptions,
  before: (partialOrder: PartialOrder) => void = () => {},
): { readonly partialOrder: PartialOrder; readonly search: BreadthFirstSearch } {
  const instance = new ModelInstance(model);
  const asked = askedOf(model, options);
  const threads = automataOf(instance, asked, options, () => false);
  const product = new Product({ cells: instance.cells, threads, spuriousWakeups: 1, symmetry: true });
  const partialOrder = new PartialOrder(product, instance, asked, options);
  product.start();
  before(partialOrder);
  const limits = { maxStates: 10_000, memoryLimitBytes: 2 ** 30, exhaustive: false, logTransitions: false };
  const search = new BreadthFirstSearch(product, { final: () => true }, limits);
  while (!search.advance(1_000));
  product.start();
  return { partialOrder, search };
}

describe('independent parts of a program', () => {
  it('are explored one after the other, and their interleavings counted', async () => {
    for (const steps of [2, 4, 8]) {
      const { statistics } = await check(disjoint(steps));
      const { interleavings } = (await check(disjoint(steps), whole)).statistics;
      expect(statistics).toMatchObject({ states: 4 * steps + 1, interleavings });
    }
  });

  const sleeps: Body = ({ memory, x }) => memory.wait(x, 0);
  /** Parts that use x alone, and parts that use y alone: of several lengths, with choices, deadlocks, failures. */
  const failing = 2; // a failure ends the run, so the other part does not come after it
  const left: readonly Threads<Cells>[] = [
    { sleeper: replicate(2, sleeps), setter: setAndNotify(1) },
    { chooser: ({ memory, x }, thread) => (thread.choose(2) === 1 ? memory.add(x, 1) : 0), second: add },
    { fails: ({ memory, x }, thread) => thread.assert(memory.add(x, 1) === 0, 'x is not 0'), second: add },
  ];
  const right: readonly Threads<Cells>[] = [
    { timed: ({ memory, y }) => memory.wait(y, 0, 10), other: ({ memory, y }) => memory.notify(y) },
    { sleeper: ({ memory, y }) => memory.wait(y, 0), busy },
    { idle: () => {}, loads: ({ memory, y }) => memory.load(y) },
  ];

  it.each(left.flatMap((one, first) => right.map((other, second) => [first, second, one, other] as const)))(
    'left %i and right %i have as many interleavings as when explored together',
    async (first, _, one, other) => {
      const observe = ({ memory, x }: Cells): number => memory.load(x);
      const model = modelOf({ ...one, ...other }, { observe });
      const answers = async (options: CheckOptions): Promise<object> => {
        const verdict = await check(model, { ...options, exhaustive: true });
        const { interleavings } = verdict.statistics;
        return { verdict: verdict.verdict, outcomes: verdict.outcomes, interleavings };
      };
      expect(await answers({})).toEqual(await answers(whole));
      const { ampleStates } = (await check(model, { exhaustive: true })).statistics;
      expect(ampleStates !== null && ampleStates > 0).toBe(first !== failing);
    },
  );

  it('leave a program that is all one part as it is', () => {
    const { partialOrder, search } = explored(modelOf({ adder: replicate(2, add) }), {});
    const parts = partialOrder.begin()!;
    expect(parts.choose()).toBe(EVERY_THREAD);
    expect(partialOrder.isUsed).toBe(false);
    expect(partialOrder.mustStartOver(search, true)).toBe(false);
    expect(partialOrder.mustStartOver(search, false)).toBe(true);
    expect(partialOrder.begin()).toBeNull();
    expect(partialOrder.mustStartOver(search, false)).toBe(false);
  });

  it('are one where they share the spurious wakeups that there may be', async () => {
    const sleepsOn =
      (cell: 'x' | 'y'): Body =>
      (cells) =>
        cells.memory.wait(cells[cell], 0);
    const model = modelOf({ one: sleepsOn('x'), other: sleepsOn('y') }, { spuriousWakeups: 1 });
    const { interleavings } = (await check(model, { exhaustive: true })).statistics;
    // Both park in one of 2 orders, or one parks and wakes before the other parks; every run ends with one asleep at least.
    expect(interleavings).toEqual(
      (await check(model, { ...whole, exhaustive: true })).statistics.interleavings,
    );
  });

  it('are explored together where one of them goes round', async () => {
    const spins: Body = ({ memory, y }) => {
      for (const attempt = memory.attempt(); memory.load(y) === 0; memory.retry(attempt)) memory.pause();
    };
    const verdict = await check(modelOf({ spins, fails }));
    expect(verdict).toMatchObject({ verdict: 'violated', violation: { kind: 'assertion' } });
    expect(verdict.statistics.ampleStates).toBeNull();
  });
});
