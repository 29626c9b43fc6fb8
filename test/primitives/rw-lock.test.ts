import { describe, expect, it } from 'vitest';
import {
  CapacityError,
  InvalidOptionError,
  NotLockedError,
  StaleTicketError,
} from '../../src/primitives/errors.ts';
import { queueNames } from '../../src/primitives/queues.ts';
import { type Access, RwLock } from '../../src/primitives/rw-lock.ts';
import { created, ticketOf, twoHandles } from './laid-out.ts';

describe.each(queueNames)('RwLock over %s', (queue) => {
  const free = (maxWaiters = 4): RwLock => created(RwLock, { maxWaiters, queue });
  const lockedTo = (access: Access, maxWaiters = 4): RwLock => {
    const lock = free(maxWaiters);
    lock.lock(access);
    return lock;
  };

  it('lets many readers in, and says how many', () => {
    const lock = lockedTo('read');
    expect(lock.tryLock('read')).toBe(true);
    expect(lock.holders).toEqual({ readers: 2, writers: 0 });
    expect(lock.tryLock('write')).toBe(false);
  });

  it('lets one writer in, alone', () => {
    const lock = lockedTo('write');
    expect(lock.holders).toEqual({ readers: 0, writers: 1 });
    expect([lock.tryLock('read'), lock.tryLock('write')]).toEqual([false, false]);
    lock.unlock('write');
    expect(lock.holders).toEqual({ readers: 0, writers: 0 });
  });

  it('keeps late readers behind a writer that waits', () => {
    const lock = lockedTo('read');
    const writer = ticketOf(lock.beginLock('write'));
    expect(lock.tryLock('read')).toBe(false);
    const late = ticketOf(lock.beginLock('read'));
    lock.unlock('read');
    expect([lock.finishLock(late), lock.finishLock(writer)]).toEqual([false, true]);
    lock.unlock('write');
    expect(lock.finishLock(late)).toBe(true);
  });

  it('lets readers that wait side by side in together, as far as the next writer', () => {
    const lock = lockedTo('write');
    const readers = [ticketOf(lock.beginLock('read')), ticketOf(lock.beginLock('read'))];
    const writer = ticketOf(lock.beginLock('write'));
    const last = ticketOf(lock.beginLock('read'));
    lock.unlock('write');
    expect(readers.map((ticket) => lock.finishLock(ticket))).toEqual([true, true]);
    expect([lock.finishLock(writer), lock.finishLock(last)]).toEqual([false, false]);
  });

  it('a writer that gives up lets the readers in that it held up', () => {
    const lock = lockedTo('read');
    const writer = ticketOf(lock.beginLock('write'));
    const late = ticketOf(lock.beginLock('read'));
    expect(lock.withdrawLock(writer)).toBe(false);
    expect(lock.finishLock(late)).toBe(true);
    expect(lock.tryLockFor('write', 5)).toBe(false);
    expect(lock.holders.readers).toBe(2);
  });

  it('whoever withdraws too late has the lock, whoever cancels has not', () => {
    const lock = lockedTo('write');
    const [first, second] = [ticketOf(lock.beginLock('write')), ticketOf(lock.beginLock('write'))];
    lock.unlock('write');
    lock.cancelLock(first);
    expect(lock.withdrawLock(second)).toBe(true);
    lock.unlock('write');
    expect([lock.holders, lock.isIdle]).toEqual([{ readers: 0, writers: 0 }, true]);
  });

  it('gives up after its time', () => {
    const lock = lockedTo('write');
    const before = performance.now();
    expect(lock.tryLockFor('read', 20)).toBe(false);
    expect(performance.now() - before).toBeGreaterThan(15);
    expect(() => lock.tryLockFor('read', Number.NaN)).toThrow(InvalidOptionError);
    expect(lock.isIdle).toBe(true);
  });

  it.each([
    ['read', null],
    ['write', null],
    ['read', 'write'],
    ['write', 'read'],
  ] as const)('refuses to be unlocked by %s when held by %s, and nothing has changed', (access, held) => {
    const lock = held === null ? free() : lockedTo(held);
    const before = lock.holders;
    expect(() => lock.unlock(access)).toThrow(NotLockedError);
    expect(lock.holders).toEqual(before);
  });

  it('refuses an access that there is none of', () => {
    const lock = free();
    const neither = 'upgrade' as Access;
    for (const call of [
      () => lock.lock(neither),
      () => lock.tryLock(neither),
      () => lock.tryLockFor(neither, 1),
      () => lock.beginLock(neither),
      () => lock.unlock(neither),
    ]) {
      expect(call).toThrow(InvalidOptionError);
    }
    expect(lock.holders).toEqual({ readers: 0, writers: 0 });
  });

  it('refuses a waiter too many, and nothing has changed', () => {
    const lock = lockedTo('write', 1);
    const ticket = ticketOf(lock.beginLock('read'));
    expect(() => lock.lock('read')).toThrow(CapacityError);
    lock.unlock('write');
    expect(lock.finishLock(ticket)).toBe(true);
    expect(() => lock.finishLock(ticket)).toThrow(StaleTicketError);
  });

  it('run unlocks however its body ends', () => {
    const lock = free();
    expect(lock.run('write', () => lock.holders.writers)).toBe(1);
    expect(() =>
      lock.run('read', () => {
        throw new RangeError('of the body');
      }),
    ).toThrow('of the body');
    expect(lock.holders).toEqual({ readers: 0, writers: 0 });
  });

  it('is seen by whoever attaches', () => {
    const [lock, attached] = twoHandles(RwLock, { maxWaiters: 1, queue });
    lock.lock('read');
    expect(attached.holders.readers).toBe(1);
  });
});
