/** Classes that turned out wrong, or of which it is not known yet whether they are right, prove nothing. */

import { afterEach, expect, it, vi } from 'vitest';
import { check, replicate } from '../../src/checker/index.ts';
import { type Body, modelOf } from './three-cells.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it('a search that ends after classes were refuted is made again', async () => {
  const last = 120;
  const counts: Body<void> = ({ memory, x }) => {
    for (let value = 1; value <= last; value++) memory.store(x, value);
  };
  // The classes are refuted by the last value, in the last layers: no walk at random gets so far between two loads.
  const looksTwice: Body<void> = ({ memory, x }) => {
    const first = memory.load(x);
    const second = memory.load(x);
    if (first === last / 2 && second === last) throw new RangeError('half and all');
  };
  const verdict = await check(modelOf({ counts, looksTwice }));
  expect(verdict.statistics.restarts).toBeGreaterThan(0);
  expect(verdict).toMatchObject({ verdict: 'violated', violation: { kind: 'exception' } });
});

it('a finding does not count while members have not been run on all values', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const adds: Body<void> = ({ memory, x }) => {
    for (const amount of [1, 10, 100, 1_000]) memory.add(x, amount);
  };
  const model = modelOf(
    { worker: replicate(4, adds) },
    {
      // At the first finding the time is over: learning is interrupted as soon as anybody looks at the clock.
      invariant: ({ memory, x }) => {
        if (memory.load(x) !== 2_222) return true;
        now = 1_000;
        return false;
      },
    },
  );
  const options = { timeLimitMs: 100, exhaustive: true, reductions: { learning: false } };
  expect(await check(model, options)).toMatchObject({ verdict: 'inconclusive', reason: 'time' });
});
