/** Whatever takes fewer states gives the same verdict, and the same numbers where they count whole runs. */

import { describe, expect, it } from 'vitest';
import { type AnyModel, check, type Reductions, replicate, type Verdict } from '../../src/checker/index.ts';
import { type Body, modelOf, setAndNotify, waitUntilSet } from './three-cells.ts';

const everyReduction: readonly Reductions[] = [
  { learning: true, symmetry: true },
  { learning: true, symmetry: false },
  { learning: false, symmetry: true },
  { learning: false, symmetry: false },
];

const incrementTwice: Body<number> = ({ memory, x }) => {
  const first = memory.add(x, 1);
  return first + memory.add(x, 1);
};
const incrementByHand: Body<number> = ({ memory, x }) => {
  const old = memory.load(x);
  memory.store(x, old + 1);
  return old;
};
const lock: Body<void> = ({ memory, y, z }) => {
  for (const attempt = memory.attempt(); memory.exchange(y, 1) !== 0; memory.retry(attempt))
    memory.wait(y, 1);
  memory.write(z, memory.read(z) + 1);
  memory.store(y, 0);
  memory.notify(y, 1);
};
const waitAWhile: Body<string> = ({ memory, x }, thread) => `${memory.wait(x, 0, 10)} ${thread.choose(2)}`;

/** Results that are the same data, though code could tell one from the other by the order of fields. */
const sameData: Body<string> = ({ memory, x, y }, thread) => {
  const result = thread.operation('look', () => (memory.load(x) === 0 ? { a: 1, b: 2 } : { b: 2, a: 1 }));
  thread.operation('pass', () => memory.load(y));
  const [first] = Object.keys(result);
  thread.operation('act', () => memory.store(x, first === 'a' ? 1 : 2));
  return first!;
};

const models: readonly AnyModel[] = [
  modelOf({ worker: replicate(2, sameData) }, { observe: (_, { worker }) => worker }),
  modelOf({ worker: replicate(3, incrementTwice) }, { observe: (_, { worker }) => worker }),
  modelOf(
    { worker: replicate(3, incrementByHand) },
    { final: ({ memory, x }) => memory.load(x) > 1, observe: ({ memory, x }) => memory.load(x) },
  ),
  modelOf({ worker: replicate(3, lock) }, { final: ({ memory, z }) => memory.load(z) === 3 }),
  modelOf({ waiter: replicate(3, waitUntilSet('x')), setter: setAndNotify(2) }),
  modelOf(
    { waiter: replicate(2, waitAWhile), setter: setAndNotify() },
    { spuriousWakeups: 1, observe: (_, { waiter }) => waiter },
  ),
  modelOf({ worker: replicate(3, incrementTwice) }, { invariant: ({ memory, x }) => memory.load(x) !== 4 }),
];

/** What must be the same. */
const answer = (verdict: Verdict): object => ({
  verdict: verdict.verdict,
  kind: verdict.verdict === 'violated' ? verdict.violation.kind : null,
  steps: verdict.verdict === 'violated' ? verdict.violation.steps.length : null,
  preemptions: verdict.verdict === 'violated' ? verdict.violation.preemptions : null,
  interleavings: verdict.statistics.interleavings,
});

describe('reductions', () => {
  it.each(models.map((model, index) => [index, model] as const))(
    'of model %i change neither verdict, nor shortest run, nor the number of interleavings',
    async (_, model) => {
      const verdicts = await Promise.all(everyReduction.map((reductions) => check(model, { reductions })));
      for (const verdict of verdicts) expect(answer(verdict)).toEqual(answer(verdicts[0]!));
    },
  );

  it.each(models.map((model, index) => [index, model] as const))(
    'of model %i change neither outcomes nor counts of a search that covers everything',
    async (_, model) => {
      const verdicts = await Promise.all(
        everyReduction.map((reductions) => check(model, { reductions, exhaustive: true })),
      );
      const { outcomes, statistics } = verdicts[0]!;
      for (const verdict of verdicts) {
        expect(verdict.outcomes).toEqual(outcomes);
        expect(verdict.statistics.interleavings).toEqual(statistics.interleavings);
        expect(verdict.statistics.states).toBeGreaterThanOrEqual(statistics.states);
      }
      expect(verdicts[3]!.statistics.states).toBeGreaterThan(statistics.states);
    },
  );

  it('take as few states as there are', async () => {
    const blind: Body<void> = ({ memory, x }, thread) => {
      for (const round of [1, 2]) thread.operation(`add ${round}`, () => void memory.add(x, 1));
    };
    const model = modelOf({ worker: replicate(2, blind) });
    const states = await Promise.all(
      everyReduction.map(async (reductions) => (await check(model, { reductions })).statistics.states),
    );
    // Each is before, between or after its additions: 3 × 3 pairs of positions, 3 × 4 / 2 without order. An
    // operation forgets what its addition returned, so learning has nothing left to merge.
    expect(states).toEqual([6, 9, 6, 9]);
  });

  it('show conditions the results of replicated threads in one order, as nobody can tell them apart', async () => {
    const ticket: Body<number> = ({ memory, x }) => memory.add(x, 1) * 5;
    for (const reductions of everyReduction) {
      const model = modelOf(
        { worker: replicate(3, ticket) },
        {
          final: (_, { worker }) => String(worker) === '0,5,10',
          observe: (_, { worker }) => worker,
        },
      );
      expect(await check(model, { reductions })).toMatchObject({ verdict: 'holds', outcomes: ['[0,5,10]'] });
    }
  });
});
