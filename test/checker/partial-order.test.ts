/** Partial-order reduction leaves out states, and never an answer. */
import { describe, expect, it } from 'vitest';
import { askedOf } from '../../src/checker/asked.ts';
import { type AnyModel, type CheckOptions, check, defineModel, replicate } from '../../src/checker/index.ts';
import { ModelInstance } from '../../src/checker/instance.ts';
import { MOST_WHOLE_STATES, PartialOrder } from '../../src/checker/partial-order.ts';
import { type AtomicMemory, type Cell, cellAt } from '../../src/memory/atomic-memory.ts';
import { BreadthFirstSearch } from '../../src/scheduler/breadth-first-search.ts';
import { productOf, straight } from '../scheduler/hand-made.ts';
import { type Body, loads, modelOf, setAndNotify, waitUntilSet } from './three-cells.ts';

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
    expect(found).toMatchObject({ verdict: 'violated', violation: { kind: 'assertion' } });
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
  ] as readonly [string, AnyModel, CheckOptions][])(
    'is off where %s is asked for',
    async (_, model, asked) => {
      const { verdict, statistics } = await check(model, { ...reduced, ...asked });
      expect([verdict, statistics.states, statistics.ampleStates]).toEqual(['holds', 16, null]);
    },
  );

  it('begins where a model turns out large, unless it is asked for or switched off', () => {
    const product = productOf([straight()]);
    const model = modelOf({ busy });
    const partialOrder = (options: CheckOptions): PartialOrder =>
      new PartialOrder(product, new ModelInstance(model), askedOf(model, {}), options);
    const searchOf = (count: number): BreadthFirstSearch => {
      const limits = { maxStates: 1, memoryLimitBytes: 1, exhaustive: false, logTransitions: false };
      const search = new BreadthFirstSearch(product, { final: () => true }, limits);
      return Object.defineProperty(search, 'store', { value: { count } });
    };
    const byItself = partialOrder({});
    expect(byItself.begin()).toBeNull();
    expect(byItself.mustStartOver(searchOf(MOST_WHOLE_STATES), false)).toBe(false);
    expect(byItself.mustStartOver(searchOf(MOST_WHOLE_STATES + 1), true)).toBe(false);
    expect(byItself.mustStartOver(searchOf(MOST_WHOLE_STATES + 1), false)).toBe(true);
    expect(byItself.begin()).not.toBeNull();
    expect(partialOrder(reduced).begin()).not.toBeNull();
    const off = partialOrder(whole);
    expect(off.mustStartOver(searchOf(MOST_WHOLE_STATES + 1), false)).toBe(false);
    expect(off.begin()).toBeNull();
  });
});
