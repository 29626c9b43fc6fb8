import { describe, expect, it } from 'vitest';
import { shivizExport } from '../../src/report/index.ts';
import { executionsIn } from './shiviz-log.ts';
import { holds, lostWakeup, step } from './verdict-examples.ts';

describe('the log for ShiViz', () => {
  it('orders only what had to come in this order', () => {
    const [events] = [...executionsIn(shivizExport([{ file: null, verdict: lostWakeup }])).values()];
    expect(events).toEqual([
      { host: 'waiter', clock: { waiter: 1 }, event: 'wait: load(flag) → 0' },
      { host: 'notifier', clock: { notifier: 1 }, event: 'store(flag, 1)' },
      { host: 'notifier', clock: { notifier: 2 }, event: 'notify(waiters) → 0, wakes nobody, finishes' },
      { host: 'waiter', clock: { waiter: 2 }, event: 'wait: wait(waiters, 0), falls asleep' },
    ]);
  });

  it('orders a read behind the write it sees, and a woken thread behind who woke it', () => {
    const steps = [
      step(1, { thread: 'worker 1', text: 'wait(flag, 0)', parked: true }),
      step(2, { thread: 'worker 2', text: 'store(turn, 1)', cell: 1 }),
      step(3, { thread: 'worker 2', text: 'notify(flag)', woke: ['worker 1'] }),
      step(4, { thread: 'worker 3', text: 'load(turn)', cell: 1, result: '1' }),
      step(5, { thread: 'worker 1', text: 'store(turn, 2)', cell: 1 }),
    ];
    const threads = ['worker 1', 'worker 2', 'worker 3'];
    const verdict = { ...lostWakeup, violation: { ...lostWakeup.violation, steps, threads } };
    const [events] = [...executionsIn(shivizExport([{ file: null, verdict }])).values()];
    expect(events!.map(({ clock }) => clock)).toEqual([
      { 'worker-1': 1 },
      { 'worker-2': 1 },
      { 'worker-2': 2 },
      { 'worker-2': 1, 'worker-3': 1 },
      { 'worker-1': 2, 'worker-2': 2 },
    ]);
  });

  it('says so where there is no run to show', () => {
    expect(shivizExport([{ file: null, verdict: holds }])).toBe(
      '# No model is violated: there is no run to show.\n',
    );
  });
});
