import { describe, expect, it } from 'vitest';
import {
  CapacityError,
  InvalidOptionError,
  LatchOverrunError,
  StaleTicketError,
} from '../../src/primitives/errors.ts';
import { Latch } from '../../src/primitives/latch.ts';
import { queueNames } from '../../src/primitives/queues.ts';
import { created, ticketOf, twoHandles } from './laid-out.ts';

const MOST = 2 ** 31 - 1;

describe.each(queueNames)('Latch over %s', (queue) => {
  const closed = (count: number, maxWaiters = 3): Latch => created(Latch, { count, maxWaiters, queue });

  it('opens when it has been counted down, for those who wait and those who come later', () => {
    const latch = closed(2);
    const tickets = [ticketOf(latch.beginWait()), ticketOf(latch.beginWait())];
    latch.countDown();
    expect([latch.count, latch.isOpen]).toEqual([1, false]);
    expect(tickets.map((ticket) => latch.finishWait(ticket))).toEqual(['waiting', 'waiting']);
    latch.countDown();
    expect(tickets.map((ticket) => latch.finishWait(ticket))).toEqual(['open', 'open']);
    expect([latch.isOpen, latch.wait(), latch.beginWait(), latch.isIdle]).toEqual([
      true,
      'open',
      'open',
      true,
    ]);
  });

  it('is open from the start if there is nothing to count', () => {
    expect(closed(0).wait()).toBe('open');
  });

  it('counts down by several steps, as far as the most', () => {
    const latch = closed(MOST);
    latch.countDown(MOST - 1);
    expect(latch.count).toBe(1);
    latch.countDown();
    expect(latch.isOpen).toBe(true);
  });

  it('refuses to be counted down too far, and stays as it is', () => {
    const latch = closed(2);
    expect(() => latch.countDown(3)).toThrow(LatchOverrunError);
    expect(latch.count).toBe(2);
    latch.countDown(2);
    expect(() => latch.countDown()).toThrow('at most 0');
  });

  it.each([0, -1, 0.5, MOST + 1, Number.NaN])('refuses to count down by %d', (steps) => {
    const latch = closed(2);
    expect(() => latch.countDown(steps)).toThrow(InvalidOptionError);
    expect(latch.count).toBe(2);
  });

  it.each([-1, 1.5, MOST + 1])('refuses a count of %d', (count) => {
    expect(() => closed(count)).toThrow('`count`');
  });

  it('times out while it is closed', () => {
    const latch = closed(1);
    const before = performance.now();
    expect(latch.wait({ timeoutMs: 20 })).toBe('timed-out');
    expect(performance.now() - before).toBeGreaterThan(15);
    expect(() => latch.wait({ timeoutMs: Number.NaN })).toThrow(InvalidOptionError);
    expect(latch.isIdle).toBe(true);
  });

  it('refuses a waiter too many, and lets the others through', () => {
    const latch = closed(1, 1);
    const ticket = ticketOf(latch.beginWait());
    expect(() => latch.wait()).toThrow(CapacityError);
    latch.countDown();
    expect(latch.finishWait(ticket)).toBe('open');
  });

  it('uses up a ticket when its wait is over', () => {
    const latch = closed(1);
    const ticket = ticketOf(latch.beginWait());
    latch.cancelWait(ticket);
    expect(() => latch.finishWait(ticket)).toThrow(StaleTicketError);
    expect(() => latch.cancelWait(ticket)).toThrow(StaleTicketError);
    expect(latch.isIdle).toBe(true);
  });

  it('is seen by whoever attaches', () => {
    const [latch, attached] = twoHandles(Latch, { count: 1, maxWaiters: 1, queue });
    attached.countDown();
    expect(latch.isOpen).toBe(true);
  });
});
