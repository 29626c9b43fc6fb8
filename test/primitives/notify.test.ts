import { describe, expect, it } from 'vitest';
import { CapacityError, InvalidOptionError, StaleTicketError } from '../../src/primitives/errors.ts';
import { Notify } from '../../src/primitives/notify.ts';
import { queueNames } from '../../src/primitives/queues.ts';
import { created, ticketOf, twoHandles } from './laid-out.ts';

describe.each(queueNames)('Notify over %s', (queue) => {
  const silent = (maxWaiters = 3): Notify => created(Notify, { maxWaiters, queue });

  it('keeps one notification for the next to wait, and no second one', () => {
    const notify = silent();
    notify.notifyOne();
    notify.notifyOne();
    expect(notify.isNotified).toBe(true);
    expect(notify.wait()).toBe('notified');
    expect(notify.wait({ timeoutMs: 0 })).toBe('timed-out');
    expect([notify.isNotified, notify.isIdle]).toEqual([false, true]);
  });

  it('notifies those who wait, oldest first, and keeps nothing then', () => {
    const notify = silent();
    const [first, second] = [ticketOf(notify.beginWait()), ticketOf(notify.beginWait())];
    notify.notifyOne();
    expect([notify.isNotified, notify.finishWait(second), notify.finishWait(first)]).toEqual([
      false,
      false,
      true,
    ]);
    notify.notifyOne();
    expect(notify.finishWait(second)).toBe(true);
    notify.notifyOne();
    expect(notify.isNotified).toBe(true);
  });

  it('notifies all that wait, nobody who comes later, and keeps nothing', () => {
    const notify = silent();
    const tickets = [ticketOf(notify.beginWait()), ticketOf(notify.beginWait())];
    notify.notifyAll();
    const late = ticketOf(notify.beginWait());
    expect(tickets.map((ticket) => notify.finishWait(ticket))).toEqual([true, true]);
    expect(notify.finishWait(late)).toBe(false);
    notify.cancelWait(late);
    notify.notifyAll();
    expect([notify.isNotified, notify.isIdle]).toEqual([false, true]);
  });

  it('notifies all without touching what is kept', () => {
    const notify = silent();
    notify.notifyOne();
    notify.notifyAll();
    expect(notify.isNotified).toBe(true);
  });

  it('passes the notification of a waiter that cancels on, or keeps it', () => {
    const notify = silent();
    const [first, second] = [ticketOf(notify.beginWait()), ticketOf(notify.beginWait())];
    notify.notifyOne();
    notify.cancelWait(first);
    expect(notify.isNotified).toBe(false);
    notify.cancelWait(second);
    expect([notify.isNotified, notify.isIdle]).toEqual([true, true]);
  });

  it('passes nothing on when one cancels that was notified with all', () => {
    const notify = silent();
    const ticket = ticketOf(notify.beginWait());
    notify.notifyAll();
    notify.cancelWait(ticket);
    expect([notify.isNotified, notify.isIdle]).toEqual([false, true]);
  });

  it.each(['notifyOne', 'notifyAll'] as const)('%s counts for a waiter that withdraws too late', (how) => {
    const notify = silent();
    const [first, second] = [ticketOf(notify.beginWait()), ticketOf(notify.beginWait())];
    notify[how]();
    expect(notify.withdrawWait(first)).toBe('notified');
    expect(notify.withdrawWait(second)).toBe(how === 'notifyAll' ? 'notified' : 'timed-out');
    expect([notify.isNotified, notify.isIdle]).toEqual([false, true]);
  });

  it('times out', () => {
    const notify = silent();
    const before = performance.now();
    expect(notify.wait({ timeoutMs: 20 })).toBe('timed-out');
    expect(performance.now() - before).toBeGreaterThan(15);
    expect(() => notify.wait({ timeoutMs: Number.NaN })).toThrow(InvalidOptionError);
    expect(notify.isIdle).toBe(true);
  });

  it('refuses a waiter too many, and the notification is for the one that waits', () => {
    const notify = silent(1);
    const ticket = ticketOf(notify.beginWait());
    expect(() => notify.wait()).toThrow(CapacityError);
    notify.notifyOne();
    expect(notify.finishWait(ticket)).toBe(true);
  });

  it('uses up a ticket when its wait is over', () => {
    const notify = silent();
    const ticket = ticketOf(notify.beginWait());
    notify.cancelWait(ticket);
    expect(() => notify.finishWait(ticket)).toThrow(StaleTicketError);
    expect(() => notify.withdrawWait(ticket)).toThrow(StaleTicketError);
    expect(() => notify.cancelWait(ticket)).toThrow(StaleTicketError);
  });

  it('is seen by whoever attaches', () => {
    const [notify, attached] = twoHandles(Notify, { maxWaiters: 1, queue });
    const ticket = ticketOf(notify.beginWait());
    attached.notifyOne();
    expect(notify.finishWait(ticket)).toBe(true);
  });
});
