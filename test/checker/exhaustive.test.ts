/** Going on after a violation, to cover and count everything. */

import { describe, expect, it } from 'vitest';
import { check, replicate } from '../../src/checker/index.ts';
import { type Body, loads, modelOf, setAndNotify, violationOf, waitUntilSet } from './three-cells.ts';

const sleeper: Body<void> = ({ memory, z }) => void memory.wait(z, 0);

describe('an exhaustive check', () => {
  it('covers everything, whatever it finds on the way', async () => {
    const model = modelOf({ worker: replicate(2, loads(3)) }, { invariant: () => false });
    const early = await check(model);
    const whole = await check(model, { exhaustive: true });
    expect([early.statistics.states, whole.statistics.states]).toEqual([1, 10]); // 4 × 5 / 2 pairs of positions
    expect(whole).toMatchObject({ verdict: 'violated', violation: { kind: 'invariant', steps: [] } });
  });

  it('shows the same shortest violation with the fewest preemptions as one that stops there', async () => {
    const model = modelOf(
      { worker: replicate(2, loads(2)), sleeper, setter: setAndNotify(), waiter: waitUntilSet('x') },
      { invariant: ({ memory, x, y }) => memory.load(x) + memory.load(y) === 0 },
    );
    expect(await violationOf(model, { exhaustive: true })).toEqual(await violationOf(model));
  });

  it('counts how many interleavings end with threads asleep', async () => {
    const model = modelOf({ sleeper, other: loads(2) });
    // One wait beside two loads: C(3, 1) = 3, and it sleeps in all of them.
    expect((await check(model, { exhaustive: true })).statistics.interleavings).toEqual({
      completed: 0n,
      deadlocked: 3n,
    });
    expect((await check(model)).statistics.interleavings).toBeNull();
  });

  it('lists outcomes behind a violation, too', async () => {
    const model = modelOf(
      { chooser: (_, thread) => thread.choose(3) },
      { final: (_, { chooser }) => chooser !== 0, observe: (_, { chooser }) => chooser },
    );
    expect(await check(model, { exhaustive: true })).toMatchObject({
      verdict: 'violated',
      outcomes: ['0', '1', '2'],
    });
  });

  it('never says that a model holds which it has found a violation of, whenever it is stopped', async () => {
    const model = modelOf({ worker: replicate(2, loads(9)), sleeper });
    for (let turns = 0; turns < 4; turns++) {
      let asked = 0;
      const signal = {
        get aborted() {
          return asked++ >= turns;
        },
      } as AbortSignal;
      const { verdict } = await check(model, { exhaustive: true, signal });
      expect(verdict).not.toBe('holds');
    }
    const { verdict } = await check(model, { exhaustive: true });
    expect(verdict).toBe('violated');
  });
});
