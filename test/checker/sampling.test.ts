/** A sample of schedules finds what a search finds, says how much it has seen, and never says that a model holds. */
import { type AnyModel, type CheckOptions, check, replay, strategyNames, type Verdict } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import wakeNotPassedOn from '../../models/violates/cancelled-wake.ts';
import checkThenRegister, { fixed as registerThenCheck } from '../../models/violates/check-then-register.ts';
import lostUpdate from '../../models/violates/lost-update.ts';
import mutexReacquireOf from '../../models/violates/mutex-reacquire.ts';
import politeLocks from '../../models/violates/polite-locks.ts';
import publishedEarly from '../../models/violates/published-early.ts';
import unnoticedChange from '../../models/violates/unnoticed-change.ts';
import { modelOf, setAndNotify } from './three-cells.ts';

const mutexReacquire = mutexReacquireOf();

/** Each of two threads takes one step. */
const racing = modelOf(
  { left: ({ memory, x }) => memory.exchange(x, 1), right: ({ memory, x }) => memory.exchange(x, 2) },
  { observe: (_, { left, right }) => [left, right] },
);

type Draw = NonNullable<CheckOptions['sampling']>;

const sample = (
  model: AnyModel,
  sampling: Partial<Draw> = {},
  options: CheckOptions = {},
): Promise<Verdict> => check(model, { ...options, sampling: { schedules: 400, ...sampling } });

const withoutTimes = ({ statistics: { elapsedMs: _, ...statistics }, ...verdict }: Verdict): unknown => ({
  ...verdict,
  statistics,
});

describe.each(strategyNames)('a sample drawn by %s', (strategy) => {
  it.each([
    wakeNotPassedOn, // in which a thread cannot begin before something was learned
    checkThenRegister,
    mutexReacquire,
    publishedEarly,
    unnoticedChange,
    lostUpdate,
  ])(
    'finds what is wrong with $name, in a run that can be replayed and is not shorter than the shortest',
    async (model) => {
      const [searched, sampled] = [await check(model), await sample(model, { strategy })];
      if (searched.verdict !== 'violated' || sampled.verdict !== 'violated')
        throw new Error(`not violated: ${model.name}`);
      const { violation } = sampled;
      expect(violation.kind).toBe(searched.violation.kind);
      expect(violation.steps.length).toBeGreaterThanOrEqual(searched.violation.steps.length);
      expect(violation.steps.length).toBeLessThanOrEqual(sampled.sampled!.found!.steps);
      expect(replay(model, violation.token).violation).toEqual(violation);
    },
  );

  it('of a model that holds is inconclusive, however much it has seen', async () => {
    const { states } = (await check(registerThenCheck)).statistics;
    const verdict = await sample(registerThenCheck, { strategy });
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reason: 'sampled' });
    expect(verdict.statistics.states).toBe(states);
    expect(verdict.sampled).toMatchObject({
      ...{ strategy, schedules: 400, seed: 1, cutOff: 0, found: null },
      states: { seen: states, estimatedTotal: { value: states } },
    });
  });

  it('is the same for the same seed, and another for another', async () => {
    const draw = (seed: number) => sample(mutexReacquire, { strategy, schedules: 10, seed });
    expect(withoutTimes(await draw(3))).toEqual(withoutTimes(await draw(3)));
    expect(withoutTimes(await draw(3))).not.toEqual(withoutTimes(await draw(4)));
  });

  it('lets a thread get on for which another one spins', async () => {
    const spinning = modelOf({
      spinner: ({ memory, x }) => {
        for (const attempt = memory.attempt(); memory.load(x) === 0; memory.retry(attempt)) memory.pause();
      },
      setter: setAndNotify(),
    });
    const verdict = await sample(spinning, { strategy, schedules: 100 });
    expect(verdict.sampled).toMatchObject({ cutOff: 0, states: { seen: 5 } });
  });
});

describe('a sample', () => {
  it('says what is not looked for: what no single run shows', async () => {
    const verdict = await sample(politeLocks, { schedules: 20 });
    expect(verdict).toMatchObject({ verdict: 'inconclusive', properties: ['livelock'] });
    expect(verdict.sampled!.notLookedFor).toEqual(['endless runs (livelock)']);
    expect(verdict.sampled!.lookedFor).toContain('lost wakeup');
  });

  it('gathers what finished runs were observed to come to', async () => {
    expect((await sample(racing, { schedules: 50 })).outcomes).toEqual((await check(racing)).outcomes);
  });

  it('drawn by pct promises what Burckhardt et al. prove of n threads, k steps and a depth', async () => {
    const drawn = await sample(racing, { strategy: 'pct', depth: 3 });
    expect(drawn.sampled!.guarantee).toEqual({ depth: 3, threads: 2, steps: 2, chance: 1 / (2 * 2 ** 2) });
    expect((await sample(racing)).sampled!.guarantee).toBeNull();
  });

  it.each([
    ['states', { maxStates: 10 }],
    ['memory', { memoryLimitBytes: 1 }],
    ['time', { timeLimitMs: 1e-6 }],
    ['aborted', { signal: AbortSignal.abort() }],
  ] as const)('that is ended by a limit (%s) says so', async (reason, options) => {
    const verdict = await sample(mutexReacquire, { seed: 2 }, options);
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reason });
  });

  it.each([
    [{ schedules: 0 }, /`sampling\.schedules` to be an integer >= 1, got 0/],
    [{ seed: -1 }, /`sampling\.seed` to be an integer from 0 to 4294967295, got -1/],
    [{ strategy: 'pct', depth: 0.5 }, /`sampling\.depth` to be an integer >= 1, got 0\.5/],
    [{ strategy: 'luck' as 'pct' }, /`sampling\.strategy` to be one of random, pct, pos, got "luck"/],
    [{ depth: 2 }, /`sampling\.depth` only with the strategy "pct", got it with "random"/],
  ] satisfies [Partial<Draw>, RegExp][])('refuses %j', async (sampling, message) => {
    await expect(sample(mutexReacquire, sampling)).rejects.toThrow(message);
  });
});
