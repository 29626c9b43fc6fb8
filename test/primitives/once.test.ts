import { describe, expect, it, vi } from 'vitest';
import {
  CapacityError,
  InvalidOptionError,
  NotRunningError,
  StaleTicketError,
} from '../../src/primitives/errors.ts';
import { Once } from '../../src/primitives/once.ts';
import { queueNames } from '../../src/primitives/queues.ts';
import { created, ticketOf, twoHandles } from './laid-out.ts';

describe.each(queueNames)('Once over %s', (queue) => {
  const undone = (maxWaiters = 3): Once => created(Once, { maxWaiters, queue });

  it('runs once, and then never again', () => {
    const once = undone();
    const body = vi.fn();
    expect([once.isDone, once.run(body), once.run(body), once.isDone]).toEqual([false, 'ran', 'done', true]);
    expect(body).toHaveBeenCalledOnce();
  });

  it('a run that throws has not happened, and another may', () => {
    const once = undone();
    expect(() =>
      once.run(() => {
        throw new RangeError('of the body');
      }),
    ).toThrow('of the body');
    expect([once.isDone, once.run(() => {})]).toEqual([false, 'ran']);
  });

  it('lets others wait until it is done', () => {
    const once = undone();
    expect(once.begin()).toBe('claimed');
    const ticket = ticketOf(once.begin());
    expect(once.finishWait(ticket)).toBe(false);
    once.complete();
    expect([once.finishWait(ticket), once.begin(), once.isIdle]).toEqual([true, 'done', true]);
  });

  it('lets all who wait compete after a run in vain', () => {
    const once = undone();
    once.begin();
    const tickets = [ticketOf(once.begin()), ticketOf(once.begin())];
    once.abandon();
    expect(tickets.map((ticket) => once.finishWait(ticket))).toEqual([true, true]);
    expect(once.begin()).toBe('claimed');
    expect(typeof once.begin()).toBe('number');
  });

  it('times out while another is at it', () => {
    const once = undone();
    once.begin();
    const body = vi.fn();
    const before = performance.now();
    expect(once.run(body, { timeoutMs: 20 })).toBe('timed-out');
    expect(performance.now() - before).toBeGreaterThan(15);
    expect(() => once.run(body, { timeoutMs: Number.NaN })).toThrow(InvalidOptionError);
    expect([body.mock.calls.length, once.isIdle]).toEqual([0, true]);
  });

  it('refuses a waiter too many, and the others hear of the end', () => {
    const once = undone(1);
    once.begin();
    const ticket = ticketOf(once.begin());
    expect(() => once.run(() => {})).toThrow(CapacityError);
    once.complete();
    expect(once.finishWait(ticket)).toBe(true);
  });

  it('refuses an end without a beginning', () => {
    const once = undone();
    expect(() => once.complete()).toThrow(NotRunningError);
    once.run(() => {});
    expect(() => once.complete()).toThrow(NotRunningError);
    expect(() => once.abandon()).toThrow(NotRunningError);
    expect(once.isDone).toBe(true);
  });

  it('uses up a ticket when its wait is over', () => {
    const once = undone();
    once.begin();
    const ticket = ticketOf(once.begin());
    once.cancelWait(ticket);
    expect(() => once.finishWait(ticket)).toThrow(StaleTicketError);
    expect(() => once.cancelWait(ticket)).toThrow(StaleTicketError);
    expect(once.isIdle).toBe(true);
  });

  it('is seen by whoever attaches', () => {
    const [once, attached] = twoHandles(Once, { maxWaiters: 1, queue });
    once.run(() => {});
    expect(attached.run(() => {})).toBe('done');
  });
});
