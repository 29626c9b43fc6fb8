import { describe, expect, it } from 'vitest';
import { CapacityError, InvalidOptionError, StaleTicketError } from '../../src/primitives/errors.ts';
import { Event } from '../../src/primitives/event.ts';
import { queueNames } from '../../src/primitives/queues.ts';
import { created, twoHandles } from './laid-out.ts';

describe.each(queueNames)('Event over %s', (queue) => {
  const withListeners = (count: number, maxWaiters = 4) => {
    const event = created(Event, { maxWaiters, queue });
    return { event, listeners: Array.from({ length: count }, () => event.listen()) };
  };

  it('keeps nothing for those who listen later', () => {
    const { event } = withListeners(0);
    expect([event.notify(1), event.notifyAdditional(1), event.notifyAll()]).toEqual([0, 0, 0]);
    expect(event.wait(event.listen(), { timeoutMs: 0 })).toBe('timed-out');
    expect(event.isIdle).toBe(true);
  });

  it('ends the wait of a listener that was notified before it waits', () => {
    const { event, listeners } = withListeners(1);
    event.notify(1);
    expect(event.wait(listeners[0]!)).toBe('notified');
    expect(event.isIdle).toBe(true);
  });

  it('makes sure of so many, and counts those that were notified and are still there', () => {
    const { event, listeners } = withListeners(3);
    expect([event.notify(1), event.notify(1), event.notify(2), event.notify(9)]).toEqual([1, 0, 1, 1]);
    expect(listeners.map((listener) => event.finishWait(listener))).toEqual([true, true, true]);
    expect(event.isIdle).toBe(true);
  });

  it('notifies anew once those notified have gone', () => {
    const { event, listeners } = withListeners(2);
    event.notify(1);
    event.wait(listeners[0]!);
    expect(event.notify(1)).toBe(1);
    expect(event.finishWait(listeners[1]!)).toBe(true);
  });

  it('notifies more, whoever was notified before, the longest listening first', () => {
    const { event, listeners } = withListeners(3);
    expect([event.notifyAdditional(1), event.notifyAdditional(1)]).toEqual([1, 1]);
    expect(listeners.map((listener) => event.finishWait(listener))).toEqual([true, true, false]);
    expect([event.notifyAll(), event.notifyAll()]).toEqual([1, 0]);
  });

  it('passes the notification of a discarded listener on', () => {
    const { event, listeners } = withListeners(3);
    event.notify(1);
    event.discard(listeners[0]!);
    expect(event.finishWait(listeners[1]!)).toBe(true);
    event.discard(listeners[2]!);
    expect(event.isIdle).toBe(true);
  });

  it('drops the notification of the last listener that is discarded', () => {
    const { event, listeners } = withListeners(1);
    event.notify(1);
    event.discard(listeners[0]!);
    expect(event.isIdle).toBe(true);
  });

  it('counts a notification that comes before the listener withdraws', () => {
    const { event, listeners } = withListeners(2);
    event.notify(1);
    expect(listeners.map((listener) => event.withdraw(listener))).toEqual(['notified', 'timed-out']);
    expect(event.isIdle).toBe(true);
  });

  it('times out', () => {
    const { event, listeners } = withListeners(1);
    const before = performance.now();
    expect(event.wait(listeners[0]!, { timeoutMs: 20 })).toBe('timed-out');
    expect(performance.now() - before).toBeGreaterThan(15);
  });

  it('refuses a listener too many, and those there are notified', () => {
    const { event, listeners } = withListeners(1, 1);
    expect(() => event.listen()).toThrow(CapacityError);
    event.notify(1);
    expect(event.wait(listeners[0]!)).toBe('notified');
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses to notify %d', (count) => {
    const { event } = withListeners(1);
    expect(() => event.notify(count)).toThrow(InvalidOptionError);
    expect(() => event.notifyAdditional(count)).toThrow(InvalidOptionError);
  });

  it('refuses a listener that is done with, and a timeout that is no number', () => {
    const { event, listeners } = withListeners(1);
    expect(() => event.wait(listeners[0]!, { timeoutMs: Number.NaN })).toThrow(InvalidOptionError);
    event.discard(listeners[0]!);
    expect(() => event.discard(listeners[0]!)).toThrow(StaleTicketError);
    expect(() => event.withdraw(listeners[0]!)).toThrow(StaleTicketError);
    expect(() => event.finishWait(listeners[0]!)).toThrow(StaleTicketError);
  });

  it('is seen by whoever attaches', () => {
    const [event, attached] = twoHandles(Event, { maxWaiters: 2, queue });
    const listener = event.listen();
    expect(attached.notifyAll()).toBe(1);
    expect(event.finishWait(listener)).toBe(true);
  });
});
