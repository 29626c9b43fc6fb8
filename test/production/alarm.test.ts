import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Alarm } from '../../src/production/alarm.ts';

describe('Alarm', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('rings at each deadline that was not ended before, in order, with one timer', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.boolean())), (given) => {
        const alarm = new Alarm(() => Date.now());
        const start = Date.now();
        const rung: [number, number][] = [];
        const ends = given.map(([delay], index) =>
          alarm.watch(start + delay, true, () => rung.push([Date.now() - start, index])),
        );
        given.forEach(([, isEnded], index) => {
          if (isEnded) ends[index]!();
        });
        expect(vi.getTimerCount()).toBe(alarm.size > 0 ? 1 : 0);
        vi.advanceTimersByTime(60);
        const expected = given.flatMap(([delay, isEnded], index) => (isEnded ? [] : [[delay, index]]));
        const byDelay = ([a]: readonly number[], [b]: readonly number[]): number => a! - b!;
        expect(rung.map(([at]) => at)).toEqual(expected.toSorted(byDelay).map(([at]) => at));
        expect(rung.map(([, index]) => index).toSorted()).toEqual(
          expected.map(([, index]) => index).toSorted(),
        );
        expect([alarm.size, vi.getTimerCount()]).toEqual([0, 0]);
      }),
    );
  });

  it('waits for deadlines further away than a timer can be set', () => {
    const alarm = new Alarm(() => Date.now());
    const ring = vi.fn();
    alarm.watch(Date.now() + 2 ** 31 + 5, true, ring);
    vi.advanceTimersByTime(2 ** 31 + 4);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('never rings for a wait without a deadline, and ends it when told to, once', () => {
    const alarm = new Alarm(() => Date.now());
    const end = alarm.watch(Number.POSITIVE_INFINITY, true, () => expect.unreachable());
    vi.advanceTimersByTime(2 ** 33);
    expect(alarm.size).toBe(1);
    end();
    end();
    expect([alarm.size, vi.getTimerCount()]).toEqual([0, 0]);
  });
});
