import { describe, expect, it } from 'vitest';
import { Barrier } from '../../src/primitives/barrier.ts';
import { CapacityError, InvalidOptionError, StaleTicketError } from '../../src/primitives/errors.ts';
import { queueNames } from '../../src/primitives/queues.ts';
import { created, ticketOf, twoHandles } from './laid-out.ts';

describe.each(queueNames)('Barrier over %s', (queue) => {
  const barrierFor = (parties: number, maxWaiters = 4): Barrier =>
    created(Barrier, { parties, maxWaiters, queue });

  it('lets nobody pass before all have arrived, and the last one leads', () => {
    const barrier = barrierFor(3);
    const [first, second] = [ticketOf(barrier.beginWait()), ticketOf(barrier.beginWait())];
    expect([barrier.arrived, barrier.finishWait(first)]).toEqual([2, first]);
    expect(barrier.beginWait()).toBe('leader');
    expect([barrier.finishWait(first), barrier.finishWait(second)]).toEqual(['passed', 'passed']);
    expect([barrier.arrived, barrier.isIdle]).toEqual([0, true]);
  });

  it('keeps rounds apart: whoever waits in the next one does not pass with this one', () => {
    const barrier = barrierFor(2);
    const slow = ticketOf(barrier.beginWait());
    expect(barrier.wait()).toBe('leader');
    const next = ticketOf(barrier.beginWait());
    expect(barrier.finishWait(next)).toBe(next);
    expect(barrier.finishWait(slow)).toBe('passed');
    expect(barrier.wait()).toBe('leader');
    expect(barrier.finishWait(next)).toBe('passed');
  });

  it('has a leader in every round of one', () => {
    const barrier = barrierFor(1);
    expect([barrier.wait(), barrier.wait()]).toEqual(['leader', 'leader']);
  });

  it('takes back the arrival of whoever times out', () => {
    const barrier = barrierFor(2);
    const before = performance.now();
    expect(barrier.wait({ timeoutMs: 20 })).toBe('timed-out');
    expect(performance.now() - before).toBeGreaterThan(15);
    expect([barrier.arrived, barrier.isIdle]).toEqual([0, true]);
    expect(() => barrier.wait({ timeoutMs: Number.NaN })).toThrow(InvalidOptionError);
    expect(barrier.arrived).toBe(0);
  });

  it('takes back the arrival of whoever cancels, unless the round is over', () => {
    const barrier = barrierFor(2);
    expect(barrier.cancelWait(ticketOf(barrier.beginWait()))).toBe('timed-out');
    expect(barrier.arrived).toBe(0);
    const late = ticketOf(barrier.beginWait());
    barrier.wait();
    expect(barrier.cancelWait(late)).toBe('passed');
    expect([barrier.arrived, barrier.isIdle]).toEqual([0, true]);
  });

  it('refuses a waiter too many, who has not arrived then', () => {
    const barrier = barrierFor(3, 3);
    const passed: unknown[] = [];
    for (const _ of [1, 2, 3]) passed.push(barrier.beginWait());
    expect(passed[2]).toBe('leader');
    barrier.beginWait();
    expect(() => barrier.wait()).toThrow(CapacityError);
    expect(barrier.arrived).toBe(1);
  });

  it('goes on where its count begins anew', () => {
    const parties = 3;
    const options = { parties, maxWaiters: parties, queue };
    const barrier = created(Barrier, options);
    for (let round = 0; round < 100; round++) {
      const tickets = [ticketOf(barrier.beginWait()), ticketOf(barrier.beginWait())];
      expect(barrier.wait()).toBe('leader');
      for (const ticket of tickets) expect(barrier.finishWait(ticket)).toBe('passed');
    }
    expect(barrier.arrived).toBe(0);
  });

  it.each([0, -1, 1.5, 65_536])('refuses %d parties', (parties) => {
    expect(() => barrierFor(parties)).toThrow(InvalidOptionError);
  });

  it('refuses fewer waiters than parties', () => {
    expect(() => barrierFor(3, 2)).toThrow('Expected `maxWaiters` to be 3 or more');
  });

  it('uses up a ticket when its wait is over', () => {
    const barrier = barrierFor(2);
    const ticket = ticketOf(barrier.beginWait());
    barrier.cancelWait(ticket);
    expect(() => barrier.finishWait(ticket)).toThrow(StaleTicketError);
    expect(() => barrier.cancelWait(ticket)).toThrow(StaleTicketError);
    expect(barrier.arrived).toBe(0);
  });

  it('is seen by whoever attaches', () => {
    const [barrier, attached] = twoHandles(Barrier, { parties: 2, maxWaiters: 2, queue });
    const ticket = ticketOf(barrier.beginWait());
    expect([attached.arrived, attached.wait(), barrier.finishWait(ticket)]).toEqual([1, 'leader', 'passed']);
  });
});
