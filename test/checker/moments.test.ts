/** What a counterexample tells of the time between its steps. */
import { describe, expect, it } from 'vitest';
import lostWakeup from '../../models/violates/check-then-register.ts';
import { check, replay } from '../../src/checker/index.ts';
import { type Body, modelOf, violationOf } from './three-cells.ts';

describe('the moments of a counterexample', () => {
  it('are one more than its steps, and say what every thread would do next', async () => {
    const { steps, moments, memory } = await violationOf(lostWakeup);
    expect(memory.map(({ name, value }) => [name, value])).toEqual([
      ['ready', 0],
      ['wakeup', 0],
    ]);
    expect(moments).toHaveLength(steps.length + 1);
    const told = moments.map(({ threads }) => threads.map(({ next, state }) => next ?? state));
    expect(told).toEqual([
      ['load(ready)', 'store(ready, 1)'],
      ['wait(wakeup, 0)', 'store(ready, 1)'],
      ['wait(wakeup, 0)', 'notify(wakeup)'],
      ['wait(wakeup, 0)', 'finished'],
      ['wait(wakeup, 0)', 'finished'],
    ]);
    expect(moments.map(({ threads }) => threads.map(({ ways }) => ways.length))).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ]);
  });

  it('tell who sleeps on what, the longest waiting first', async () => {
    const { moments } = await violationOf(lostWakeup);
    expect(moments.map(({ queues }) => queues.map(({ cellName, threads }) => [cellName, threads]))).toEqual([
      [],
      [],
      [],
      [],
      [['wakeup', ['waiter']]],
    ]);
    const sleeper: Body = ({ memory, x }) => memory.wait(x, 0);
    const both = await violationOf(modelOf({ left: sleeper, right: sleeper }));
    const order = both.steps.map(({ thread }) => thread);
    expect(both.moments.at(-1)!.queues).toMatchObject([{ cellName: 'x', threads: order }]);
  });

  it('leave out cells that nobody sleeps on any more, and keep the order of cells', async () => {
    const onY: Body = ({ memory, y }) => memory.wait(y, 0);
    const onX: Body = ({ memory, x, y }) => {
      memory.load(y);
      memory.wait(x, 0);
    };
    const timed: Body = ({ memory, z }) => memory.wait(z, 0, 10);
    const { moments } = await violationOf(modelOf({ timed, onX, onY }));
    expect(moments.at(-1)!.queues.map(({ cellName }) => cellName)).toEqual(['x', 'y']);
    expect(moments.flatMap(({ queues }) => queues.map(({ threads }) => threads.length))).not.toContain(0);
  });

  it('tell in which ways a sleeper may wake by itself', async () => {
    const patient: Body = ({ memory, x }, thread) => thread.assert(memory.wait(x, 0, 10) !== 'ok', 'woken');
    const { moments } = await violationOf(
      modelOf({ patient, other: ({ memory, y }) => memory.load(y) }, { spuriousWakeups: 1 }),
    );
    const asleep = moments.flatMap(({ threads }) => threads.filter(({ state }) => state === 'parked'));
    expect(asleep[0]).toMatchObject({ thread: 'patient', ways: ['timeout', 'spurious'] });
  });

  it('say where in the sources a thread stands', async () => {
    const { steps, moments } = await violationOf(lostWakeup);
    expect(moments[0]!.threads[0]!.source).toEqual(steps[0]!.source);
    expect(moments.at(-1)!.threads[1]!.source).toBeNull();
  });

  it('are the same when the run is replayed', async () => {
    const verdict = await check(lostWakeup);
    if (verdict.verdict !== 'violated') throw new Error('expected a violation');
    expect(replay(lostWakeup, verdict.violation.token).violation.moments).toEqual(verdict.violation.moments);
  });
});
