import { describe, expect, it } from 'vitest';
import { perfettoExport } from '../../src/report/index.ts';
import { crowdedLostWakeup } from './crowded-example.ts';
import { holds, lostWakeup } from './verdict-examples.ts';

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

  it('shows who sleeps and for how long, and an arrow to each who is woken', () => {
    const events = eventsOf([{ file: null, verdict: crowdedLostWakeup(2) }]);
    const asleep = events.filter(({ name }) => name.startsWith('asleep on'));
    expect(asleep.length).toBeGreaterThan(0);
    const arrows = events.filter(({ ph }) => ph === 's' || ph === 'f');
    for (const { id } of arrows) expect(arrows.filter((other) => other.id === id)).toHaveLength(2);
  });

  it('is empty where nothing is violated', () => {
    expect(eventsOf([{ file: null, verdict: holds }])).toEqual([]);
  });
});
