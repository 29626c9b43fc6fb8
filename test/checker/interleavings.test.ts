import { describe, expect, it } from 'vitest';
import { check, replicate, type Statistics, type Threads } from '../../src/checker/index.ts';
import { type Body, type Cells, loads, modelOf, setAndNotify, waitUntilSet } from './three-cells.ts';

const count = async (threads: Threads<Cells>): Promise<Statistics['interleavings']> =>
  (await check(modelOf(threads), { exhaustive: true })).statistics.interleavings;

const notifyAndSet: Body<void> = ({ memory, x }) => {
  memory.notify(x);
  memory.store(x, 1);
};

const factorial = (number: number): bigint => (number <= 1 ? 1n : BigInt(number) * factorial(number - 1));

describe('the number of interleavings', () => {
  it('of two threads with two steps each is 6', async () => {
    expect(await count({ worker: replicate(2, loads(2)) })).toEqual({ completed: 6n, deadlocked: 0n }); // C(4, 2)
    expect(await count({ one: loads(2), two: loads(2) })).toEqual({ completed: 6n, deadlocked: 0n });
  });

  it('is exact where no number can hold it', async () => {
    const completed = factorial(120) / factorial(40) ** 3n; // 3 threads with 40 steps each
    expect(await count({ worker: replicate(3, loads(40)) })).toEqual({ completed, deadlocked: 0n });
  });

  it('counts every value of a choice and the timeout of a wait', async () => {
    expect(await count({ chooser: (_, thread) => thread.choose(3) })).toMatchObject({ completed: 3n });
    // The wait and its timeout are two steps beside two loads: C(4, 2) = 6.
    const waiter: Body = ({ memory, x }) => memory.wait(x, 0, 10);
    expect(await count({ waiter, other: loads(2) })).toEqual({ completed: 6n, deadlocked: 0n });
  });

  it('counts apart those that end with threads asleep', async () => {
    // Derived by hand from the steps of the waiter: load 0, wait (which parks or finds 1), load 1.
    const waiter = waitUntilSet('x');
    expect(await count({ waiter, setter: setAndNotify() })).toEqual({ completed: 6n, deadlocked: 0n });
    expect(await count({ waiter, setter: notifyAndSet })).toEqual({ completed: 5n, deadlocked: 3n });
    const two = { waiter: replicate(2, waiter), setter: setAndNotify(1) };
    expect(await count(two)).toEqual({ completed: 132n, deadlocked: 6n }); // as trying all schedules one by one gives
  });

  it('counts threads that start without a step once', async () => {
    expect(await count({ idle: () => {}, other: loads(1) })).toEqual({ completed: 1n, deadlocked: 0n });
  });

  it('is not known where a loop makes them infinitely many', async () => {
    const spinner: Body = ({ memory, x }) => {
      for (const attempt = memory.attempt(); memory.load(x) === 0; memory.retry(attempt)) memory.pause();
    };
    const verdict = await check(modelOf({ spinner, setter: setAndNotify() }));
    expect(verdict).toMatchObject({ verdict: 'holds', statistics: { interleavings: null } });
  });

  it('is not known where the search stopped early, nor counted where that is off', async () => {
    const model = modelOf({ worker: replicate(2, loads(9)) });
    const bounded = await check(model, { maxStates: 5 });
    expect(bounded).toMatchObject({ verdict: 'inconclusive', statistics: { interleavings: null } });
    const uncounted = await check(model, { countInterleavings: false });
    const { interleavings, transitions } = (await check(model)).statistics;
    expect(uncounted.statistics).toMatchObject({ interleavings: null, transitions });
    expect(interleavings).toEqual({ completed: factorial(18) / factorial(9) ** 2n, deadlocked: 0n });
    const violated = await check(modelOf({ worker: replicate(2, loads(2)) }, { final: () => false }));
    expect(violated).toMatchObject({ verdict: 'violated', statistics: { interleavings: null } });
  });
});
