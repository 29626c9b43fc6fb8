import { describe, expect, it } from 'vitest';
import { perfettoExport } from '../../src/report/index.ts';
import { holds, lostWakeup, step } from './verdict-examples.ts';

interface Event {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly id?: string;
  readonly args?: Readonly<Record<string, unknown>>;
}

const eventsOf = (models: Parameters<typeof perfettoExport>[0]): readonly Event[] =>
  JSON.parse(perfettoExport(models)).traceEvents;

describe('the trace for Perfetto', () => {
  it('names processes and threads, and gives every step its time', () => {
    const events = eventsOf([{ file: null, verdict: lostWakeup }]);
    const namesOf = (kind: string): unknown[] =>
      events.filter(({ name }) => name === kind).map(({ tid, args }) => [tid, args!.name]);
    expect(namesOf('process_name')).toEqual([[0, 'check then register: lost wakeup']]);
    expect(namesOf('thread_name')).toEqual([
      [1, 'waiter'],
      [2, 'notifier'],
    ]);
    const steps = events.filter(({ ph, name }) => ph === 'X' && !name.startsWith('asleep'));
    expect(steps.map(({ tid, ts, dur, name }) => [tid, ts, dur, name])).toEqual([
      [1, 1000, 900, 'load(flag) → 0'],
      [2, 2000, 900, 'store(flag, 1)'],
      [2, 3000, 900, 'notify(waiters) → 0, wakes nobody, finishes'],
      [1, 4000, 900, 'wait(waiters, 0), falls asleep'],
    ]);
    expect(events.filter(({ ph }) => ph === 'C').map(({ name, ts, args }) => [name, ts, args])).toEqual([
      ['flag', 1000, { value: 0 }],
      ['flag', 2000, { value: 1 }],
    ]);
  });

  it('shows who sleeps until woken, or for ever, and an arrow to each who is woken', () => {
    const steps = [
      step(1, { thread: 'early', text: 'wait(flag, 0)', parked: true }),
      step(2, { thread: 'late', text: 'wait(flag, 0)', parked: true }),
      step(3, { thread: 'lost', text: 'wait(flag, 0)', parked: true }),
      step(4, { thread: 'waker', text: 'notify(flag)', woke: ['early', 'late'] }),
      step(5, { thread: 'waker', text: 'load(flag)' }),
      step(6, { thread: 'early', text: 'load(flag)' }),
      step(7, { thread: 'early', text: 'wait(flag, 0)', parked: true }),
      step(8, { thread: 'waker', text: 'notify(flag)', woke: ['early'] }),
    ];
    const threads = ['early', 'late', 'lost', 'waker'];
    const verdict = { ...lostWakeup, violation: { ...lostWakeup.violation, steps, threads } };
    const events = eventsOf([{ file: null, verdict }]);
    const asleep = events.filter(({ name }) => name.startsWith('asleep on'));
    expect(asleep.map(({ tid, ts, dur, name }) => [tid, ts, dur, name])).toEqual([
      [1, 2000, 2000, 'asleep on flag'],
      [2, 3000, 1000, 'asleep on flag'],
      [3, 4000, 5000, 'asleep on flag, for ever'],
    ]);
    const arrows = events.filter(({ ph }) => ph === 's' || ph === 'f');
    expect(arrows.map(({ ph, tid, ts }) => [ph, tid, ts])).toEqual([
      ['s', 4, 4000],
      ['f', 1, 6000],
    ]);
  });

  it('is empty where nothing is violated', () => {
    expect(eventsOf([{ file: null, verdict: holds }])).toEqual([]);
  });
});
