import { describe, expect, it } from 'vitest';
import { CapacityError, PermitOverflowError } from '../../src/primitives/errors.ts';
import { queueNames } from '../../src/primitives/queues.ts';
import { Semaphore } from '../../src/primitives/semaphore.ts';
import { created, ticketOf } from './laid-out.ts';

const MOST = 2 ** 30 - 1;

describe.each(queueNames)('a semaphore over %s that is not fair', (queue) => {
  const withPermits = (permits: number, maxWaiters = 3): Semaphore =>
    created(Semaphore, { permits, maxWaiters, queue, fair: false });

  it('leaves a released permit to whoever comes first, and wakes the oldest waiter', () => {
    const semaphore = withPermits(0);
    const [first, second] = [ticketOf(semaphore.beginAcquire()), ticketOf(semaphore.beginAcquire())];
    semaphore.release();
    expect([semaphore.availablePermits, semaphore.tryAcquire()]).toEqual([1, true]);
    expect([semaphore.finishAcquire(first), semaphore.finishAcquire(second)]).toEqual(['woken', 'waiting']);
  });

  it('wakes as many as permits were released', () => {
    const semaphore = withPermits(0);
    const tickets = Array.from({ length: 3 }, () => ticketOf(semaphore.beginAcquire()));
    semaphore.release(2);
    expect(tickets.map((ticket) => semaphore.finishAcquire(ticket))).toEqual(['woken', 'woken', 'waiting']);
  });

  it('wakes all as long as anybody waits for several permits', () => {
    const semaphore = withPermits(0);
    const greedy = ticketOf(semaphore.beginAcquire(2));
    const modest = ticketOf(semaphore.beginAcquire());
    semaphore.release();
    expect([semaphore.finishAcquire(greedy), semaphore.finishAcquire(modest)]).toEqual(['woken', 'woken']);
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it('lets newcomers overtake a waiter that needs more', () => {
    const semaphore = withPermits(1);
    ticketOf(semaphore.beginAcquire(2));
    expect(semaphore.tryAcquire()).toBe(true);
  });

  it('passes on the wake of a waiter that cancels, or renounces', () => {
    const semaphore = withPermits(0);
    const tickets = Array.from({ length: 3 }, () => ticketOf(semaphore.beginAcquire()));
    semaphore.release();
    semaphore.cancelAcquire(tickets[0]!);
    expect(semaphore.withdrawAcquire(tickets[1]!)).toBe('woken');
    semaphore.renounce();
    expect(semaphore.finishAcquire(tickets[2]!)).toBe('woken');
  });

  it('turns everybody away once it is closed', () => {
    const semaphore = withPermits(0);
    const ticket = ticketOf(semaphore.beginAcquire());
    semaphore.close();
    expect([semaphore.finishAcquire(ticket), semaphore.acquire(), semaphore.isIdle]).toEqual([
      'closed',
      'closed',
      true,
    ]);
  });

  it('refuses a waiter too many, and nothing has changed', () => {
    const semaphore = withPermits(0, 1);
    const ticket = ticketOf(semaphore.beginAcquire());
    expect(() => semaphore.acquire(2)).toThrow(CapacityError);
    semaphore.release();
    expect(semaphore.finishAcquire(ticket)).toBe('woken');
    expect(semaphore.acquire()).toBe('acquired');
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([0, true]);
  });

  it('times out without permits', () => {
    const semaphore = withPermits(1);
    expect(semaphore.acquire(2, { timeoutMs: 5 })).toBe('timed-out');
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });
});

describe.each([true, false])('permits for good (fair: %s)', (fair) => {
  const withPermits = (permits: number): Semaphore => created(Semaphore, { permits, maxWaiters: 1, fair });

  it('forgets those that are free, and no others', () => {
    const semaphore = withPermits(3);
    semaphore.acquire();
    expect([semaphore.forget(5), semaphore.forget(1), semaphore.availablePermits]).toEqual([2, 0, 0]);
    semaphore.release();
    expect(semaphore.availablePermits).toBe(1);
  });

  it('adds some that nobody held, up to the most', () => {
    const semaphore = withPermits(0);
    const ticket = ticketOf(semaphore.beginAcquire());
    semaphore.addPermits(2);
    expect(semaphore.finishAcquire(ticket)).toBe(fair ? 'acquired' : 'woken');
    expect(() => semaphore.addPermits(MOST)).toThrow(PermitOverflowError);
    expect(semaphore.availablePermits).toBe(fair ? 1 : 2);
  });

  it.each([-1, 0.5, MOST + 1, Number.NaN])('refuses to forget %d', (count) => {
    expect(() => withPermits(1).forget(count)).toThrow('`permits`');
  });

  it.each([0, -1, 0.5, MOST + 1])('refuses to add %d', (count) => {
    expect(() => withPermits(1).addPermits(count)).toThrow('`permits`');
  });
});
