import { describe, expect, it } from 'vitest';
import {
  CapacityError,
  InvalidOptionError,
  NotLockedError,
  StaleTicketError,
} from '../../src/primitives/errors.ts';
import { Mutex } from '../../src/primitives/mutex.ts';
import { queueNames } from '../../src/primitives/queues.ts';
import { created, ticketOf, twoHandles } from './laid-out.ts';

describe.each(queueNames)('Mutex over %s', (queue) => {
  const free = (maxWaiters = 3, fair = true): Mutex => created(Mutex, { maxWaiters, queue, fair });
  const locked = (maxWaiters = 3, fair = true): Mutex => {
    const mutex = free(maxWaiters, fair);
    mutex.lock();
    return mutex;
  };

  it('is locked by one and unlocked again', () => {
    const mutex = locked();
    expect(mutex.isLocked).toBe(true);
    mutex.unlock();
    expect([mutex.isLocked, mutex.isIdle]).toEqual([false, true]);
  });

  it('tryLock takes it only if it is free, and never waits', () => {
    const mutex = free();
    expect([mutex.tryLock(), mutex.tryLock()]).toEqual([true, false]);
  });

  it('tryLockFor gives up after its time, and waits for nothing that is free', () => {
    const mutex = free();
    expect(mutex.tryLockFor(0)).toBe(true);
    const before = performance.now();
    expect(mutex.tryLockFor(20)).toBe(false);
    expect(performance.now() - before).toBeGreaterThan(15);
    expect([mutex.tryLockFor(0), mutex.tryLockFor(-1)]).toEqual([false, false]);
    expect(mutex.isIdle).toBe(true);
  });

  it('refuses a timeout that is no number, and stays free', () => {
    const mutex = free();
    expect(() => mutex.tryLockFor(Number.NaN)).toThrow(InvalidOptionError);
    expect(mutex.isLocked).toBe(false);
  });

  it('refuses to be unlocked when nobody holds it', () => {
    const mutex = free();
    expect(() => mutex.unlock()).toThrow(NotLockedError);
    mutex.lock();
    mutex.unlock();
    expect(() => mutex.unlock()).toThrow(NotLockedError);
  });

  it('passes from hand to hand, oldest waiter first, and is never free in between', () => {
    const mutex = locked();
    const [first, second] = [ticketOf(mutex.beginLock()), ticketOf(mutex.beginLock())];
    mutex.unlock();
    expect([mutex.isLocked, mutex.tryLock()]).toEqual([true, false]);
    expect([mutex.finishLock(second), mutex.finishLock(first)]).toEqual(['waiting', 'locked']);
    mutex.unlock();
    expect(mutex.finishLock(second)).toBe('locked');
  });

  it('if it is not fair, lies free for whoever comes first, and its oldest waiter is woken', () => {
    const mutex = locked(3, false);
    const [first, second] = [ticketOf(mutex.beginLock()), ticketOf(mutex.beginLock())];
    mutex.unlock();
    expect(mutex.tryLock()).toBe(true);
    expect([mutex.finishLock(first), mutex.finishLock(second)]).toEqual(['woken', 'waiting']);
    mutex.unlock();
    expect(mutex.finishLock(second)).toBe('woken');
  });

  it('a wake that is not made use of can be passed on', () => {
    const mutex = locked(3, false);
    const [first, second] = [ticketOf(mutex.beginLock()), ticketOf(mutex.beginLock())];
    mutex.unlock();
    expect(mutex.finishLock(first)).toBe('woken');
    mutex.renounce();
    expect(mutex.finishLock(second)).toBe('woken');
  });

  it.each([true, false])('whoever cancels holds nothing, handed over or not (fair: %s)', (fair) => {
    const mutex = locked(3, fair);
    const [first, second] = [ticketOf(mutex.beginLock()), ticketOf(mutex.beginLock())];
    mutex.cancelLock(second);
    mutex.unlock();
    mutex.cancelLock(first);
    expect([mutex.isLocked, mutex.isIdle]).toEqual([false, true]);
  });

  it('whoever withdraws too late says what it was handed', () => {
    const fair = locked();
    const [ticket, other] = [ticketOf(fair.beginLock()), ticketOf(fair.beginLock())];
    expect(fair.withdrawLock(other)).toBe('withdrawn');
    fair.unlock();
    expect(fair.withdrawLock(ticket)).toBe('locked');
    const barging = locked(1, false);
    const woken = ticketOf(barging.beginLock());
    barging.unlock();
    expect(barging.withdrawLock(woken)).toBe('woken');
  });

  it('uses up a ticket when its wait is over', () => {
    const mutex = locked();
    const ticket = ticketOf(mutex.beginLock());
    mutex.cancelLock(ticket);
    expect(() => mutex.finishLock(ticket)).toThrow(StaleTicketError);
    expect(() => mutex.withdrawLock(ticket)).toThrow(StaleTicketError);
  });

  it.each([true, false])('refuses a waiter too many, and nothing has changed (fair: %s)', (fair) => {
    const mutex = locked(1, fair);
    const ticket = ticketOf(mutex.beginLock());
    expect(() => mutex.lock()).toThrow(CapacityError);
    expect(() => mutex.tryLockFor(1)).toThrow(CapacityError);
    mutex.unlock();
    expect(mutex.finishLock(ticket)).toBe(fair ? 'locked' : 'woken');
  });

  it('run unlocks however its body ends', () => {
    const mutex = free();
    expect(mutex.run(() => mutex.isLocked)).toBe(true);
    expect(() =>
      mutex.run(() => {
        throw new RangeError('of the body');
      }),
    ).toThrow('of the body');
    expect(mutex.isLocked).toBe(false);
  });

  it('is seen by whoever attaches', () => {
    const [mutex, attached] = twoHandles(Mutex, { maxWaiters: 1, queue });
    mutex.lock();
    expect(attached.tryLock()).toBe(false);
    attached.unlock();
    expect(mutex.isLocked).toBe(false);
  });
});

it('refuses a `fair` that is neither true nor false', () => {
  expect(() => Mutex.cellCount({ maxWaiters: 1, fair: 'no' as unknown as boolean })).toThrow('`fair`');
});
