import { describe, expect, it } from 'vitest';
import lostWakeup from '../../../models/violates/check-then-register.ts';
import { traceRows } from '../../../viewer/trace/trace-rows.ts';
import { type Body, modelOf, violationOf } from '../../checker/three-cells.ts';

const rowsOf = async (model: Parameters<typeof violationOf>[0]) =>
  traceRows(await violationOf(model), new Set());

const waker: Body = ({ memory, x }, thread) => thread.assert(memory.notify(x) === 0, 'somebody slept');
const sleeper: Body = ({ memory, x }) => void memory.wait(x, 0, 10);

describe('the rows of a counterexample', () => {
  it('show a lost wakeup as an arrow that misses who is not asleep yet', async () => {
    const rows = await rowsOf(lostWakeup);
    expect(rows.map(({ lane, arrows }) => [lane, arrows])).toEqual([
      [0, []],
      [1, []],
      [1, [{ from: 1, to: 0, kind: 'misses' }]],
      [0, []],
    ]);
  });

  it('show a wakeup as an arrow to who is woken, whose lane changes there', async () => {
    const rows = await rowsOf(modelOf({ waker, sleeper }));
    const last = rows.at(-1)!;
    expect(last.arrows).toEqual([{ from: 0, to: 1, kind: 'wakes' }]);
    expect(last.lanes[1]).toEqual({ before: 'asleep', after: 'ended' });
  });

  it('name who could have moved instead, and who was interrupted', async () => {
    const rows = await rowsOf(lostWakeup);
    expect(rows.map(({ bystanders }) => bystanders)).toEqual([
      [{ lane: 1, next: 'store(ready, 1)', isInterrupted: false }],
      [{ lane: 0, next: 'wait(wakeup, 0)', isInterrupted: true }],
      [{ lane: 0, next: 'wait(wakeup, 0)', isInterrupted: false }],
      [],
    ]);
  });

  it('do not name a sleeper that nothing but chance would wake', async () => {
    const violation = await violationOf(lostWakeup);
    const moments = violation.moments.map((moment) => ({
      ...moment,
      threads: moment.threads.map((thread) => ({ ...thread, ways: ['spurious' as const] })),
    }));
    const rows = traceRows({ ...violation, moments }, new Set());
    expect(rows.flatMap(({ bystanders }) => bystanders)).toEqual([]);
  });

  it('announce an operation where it begins, once', async () => {
    const rows = await rowsOf(lostWakeup);
    expect(rows.map(({ opens }) => opens)).toEqual(['wait until ready', 'make ready', null, null]);
  });

  it('follow a lane from awake to asleep to its end', async () => {
    const rows = await rowsOf(lostWakeup);
    expect(rows.map(({ lanes }) => lanes.map(({ after }) => after))).toEqual([
      ['awake', 'awake'],
      ['awake', 'awake'],
      ['awake', 'ended'],
      ['asleep', 'ended'],
    ]);
  });

  it('say which of them are gone round for ever', async () => {
    const violation = await violationOf(lostWakeup);
    const rows = traceRows({ ...violation, loop: 3 }, new Set());
    expect(rows.map(({ isInLoop }) => isInLoop)).toEqual([false, false, true, true]);
  });
});
