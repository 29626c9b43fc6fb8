import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import {
  CapacityError,
  InvalidOptionError,
  MemoryTooSmallError,
  PermitOverflowError,
  StaleTicketError,
  UnknownQueueError,
} from '../../src/primitives/errors.ts';
import { type QueueName, queueNames } from '../../src/primitives/queues.ts';
import { Semaphore } from '../../src/primitives/semaphore.ts';
import type { Ticket } from '../../src/primitives/waiter-queue.ts';

const MOST = 2 ** 30 - 1;

describe.each(queueNames)('Semaphore over %s', (queue) => {
  const withPermits = (permits: number, maxWaiters = 3): Semaphore => {
    const options = { permits, maxWaiters, queue };
    return Semaphore.create(NativeMemory.allocate(Semaphore.cellCount(options)), options);
  };
  /** Begins to acquire more than there is. */
  const begin = (semaphore: Semaphore, need = 1): Ticket => {
    const begun = semaphore.beginAcquire(need);
    if (typeof begun === 'string') throw new Error(`expected to have to wait, got ${begun}`);
    return begun;
  };

  it('hands out its permits and takes them back', () => {
    const semaphore = withPermits(3);
    expect(semaphore.acquire()).toBe('acquired');
    expect(semaphore.acquire(2)).toBe('acquired');
    expect(semaphore.availablePermits).toBe(0);
    semaphore.release(3);
    expect(semaphore.availablePermits).toBe(3);
    expect(semaphore.isIdle).toBe(true);
  });

  it('tryAcquire takes all or nothing, and never waits', () => {
    const semaphore = withPermits(2);
    expect(semaphore.tryAcquire(3)).toBe(false);
    expect(semaphore.availablePermits).toBe(2);
    expect(semaphore.tryAcquire(2)).toBe(true);
    expect(semaphore.tryAcquire()).toBe(false);
  });

  it('times out without permits, and holds nothing then', () => {
    const semaphore = withPermits(1);
    const before = performance.now();
    expect(semaphore.acquire(2, { timeoutMs: 20 })).toBe('timed-out');
    expect(performance.now() - before).toBeGreaterThan(15);
    expect(semaphore.acquire(2, { timeoutMs: 0 })).toBe('timed-out');
    expect(semaphore.acquire(2, { timeoutMs: -1 })).toBe('timed-out');
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it('needs no time to acquire what is free', () => {
    expect(withPermits(1).acquire(1, { timeoutMs: 0 })).toBe('acquired');
  });

  it('hands a released permit to the oldest waiter', () => {
    const semaphore = withPermits(0);
    const [first, second] = [begin(semaphore), begin(semaphore)];
    semaphore.release();
    expect(semaphore.availablePermits).toBe(0);
    expect(semaphore.finishAcquire(second)).toBe('waiting');
    expect(semaphore.finishAcquire(first)).toBe('acquired');
  });

  it('hands out as many permits as were released', () => {
    const semaphore = withPermits(0);
    const tickets = [begin(semaphore), begin(semaphore), begin(semaphore)];
    semaphore.release(2);
    expect(tickets.map((ticket) => semaphore.finishAcquire(ticket))).toEqual([
      'acquired',
      'acquired',
      'waiting',
    ]);
  });

  it('lets nobody overtake a waiter, however little they need', () => {
    const semaphore = withPermits(1);
    const waiter = begin(semaphore, 2);
    expect(semaphore.tryAcquire()).toBe(false);
    const behind = begin(semaphore);
    expect(semaphore.availablePermits).toBe(1);
    semaphore.release();
    expect(semaphore.finishAcquire(waiter)).toBe('acquired');
    expect(semaphore.finishAcquire(behind)).toBe('waiting');
  });

  it('serves those behind a waiter that withdraws', () => {
    const semaphore = withPermits(1);
    const tooMuch = begin(semaphore, 2);
    const behind = begin(semaphore);
    expect(semaphore.withdrawAcquire(tooMuch)).toBe('withdrawn');
    expect(semaphore.finishAcquire(behind)).toBe('acquired');
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([0, true]);
  });

  it('leaves permits with a waiter that withdraws too late', () => {
    const semaphore = withPermits(0);
    const ticket = begin(semaphore, 2);
    semaphore.release(2);
    expect(semaphore.withdrawAcquire(ticket)).toBe('acquired');
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([0, true]);
  });

  it('passes on what a waiter that cancels had just been granted', () => {
    const semaphore = withPermits(0);
    const [first, second] = [begin(semaphore, 2), begin(semaphore)];
    semaphore.release(2);
    semaphore.cancelAcquire(first);
    expect(semaphore.finishAcquire(second)).toBe('acquired');
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it('cancels a waiter that was granted nothing', () => {
    const semaphore = withPermits(0);
    semaphore.cancelAcquire(begin(semaphore));
    expect(semaphore.isIdle).toBe(true);
    semaphore.release();
    expect(semaphore.availablePermits).toBe(1);
  });

  it('turns everybody away once it is closed', () => {
    const semaphore = withPermits(1);
    const waiters = [begin(semaphore, 2), begin(semaphore)];
    semaphore.close();
    expect(waiters.map((ticket) => semaphore.finishAcquire(ticket))).toEqual(['closed', 'closed']);
    expect(semaphore.acquire()).toBe('closed');
    expect(semaphore.acquire(2, { timeoutMs: 1 })).toBe('closed');
    expect(semaphore.tryAcquire()).toBe(false);
    expect([semaphore.isClosed, semaphore.availablePermits, semaphore.isIdle]).toEqual([true, 1, true]);
  });

  it('lets permits that were granted before it was closed be kept and released', () => {
    const semaphore = withPermits(0);
    const ticket = begin(semaphore);
    semaphore.release();
    semaphore.close();
    expect(semaphore.finishAcquire(ticket)).toBe('acquired');
    semaphore.release();
    expect(semaphore.availablePermits).toBe(1);
  });

  it('cancels a waiter that closing has just woken', () => {
    const semaphore = withPermits(0);
    const ticket = begin(semaphore);
    semaphore.close();
    semaphore.cancelAcquire(ticket);
    expect(semaphore.isIdle).toBe(true);
  });

  it('refuses a waiter too many, and nothing has changed', () => {
    const semaphore = withPermits(0, 1);
    const ticket = begin(semaphore);
    expect(() => semaphore.acquire()).toThrow(CapacityError);
    semaphore.release();
    expect(semaphore.finishAcquire(ticket)).toBe('acquired');
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([0, true]);
  });

  it('refuses a release that would be too large, and adds nothing', () => {
    const semaphore = withPermits(MOST);
    expect(() => semaphore.release()).toThrow(PermitOverflowError);
    expect(semaphore.availablePermits).toBe(MOST);
  });

  it('is seen by whoever attaches to the same memory', () => {
    const options = { permits: 2, maxWaiters: 3, queue };
    const memory = NativeMemory.allocate(Semaphore.cellCount(options));
    const created = Semaphore.create(memory, options);
    const ticket = begin(created, 3);
    const attached = Semaphore.attach(new NativeMemory(memory.buffer), options);
    expect(attached.availablePermits).toBe(2);
    attached.release();
    expect(created.finishAcquire(ticket)).toBe('acquired');
  });

  it('lies where its allocator says, beside others', () => {
    const options = { permits: 1, maxWaiters: 2, queue };
    const memory = NativeMemory.allocate(2 * Semaphore.cellCount(options));
    const cells = new CellLayout();
    const left = Semaphore.create(memory, options, cells.within('left'));
    const right = Semaphore.create(memory, options, cells.within('right'));
    expect(cells.size).toBe(memory.length);
    expect(cells.nameOf(0)).toBe('left.permits');
    left.acquire();
    const ticket = begin(left);
    expect([right.availablePermits, right.isIdle]).toEqual([1, true]);
    left.cancelAcquire(ticket);
  });

  it('uses up a ticket when its wait is over', () => {
    const semaphore = withPermits(0);
    const ticket = begin(semaphore);
    semaphore.cancelAcquire(ticket);
    expect(() => semaphore.finishAcquire(ticket)).toThrow(StaleTicketError);
    expect(() => semaphore.withdrawAcquire(ticket)).toThrow(StaleTicketError);
    expect(() => semaphore.cancelAcquire(ticket)).toThrow(StaleTicketError);
    expect(semaphore.isIdle).toBe(true);
  });

  it('works as its example says', () => {
    const options = { permits: 1, maxWaiters: 8, queue };
    const memory = NativeMemory.allocate(Semaphore.cellCount(options));
    const semaphore = Semaphore.create(memory, options);
    if (semaphore.acquire() === 'acquired') semaphore.release();
    expect(semaphore.availablePermits).toBe(1);
  });

  it.each([0, -1, 1.5, MOST + 1, Number.NaN])('refuses %d permits to acquire or release', (count) => {
    const semaphore = withPermits(1);
    for (const call of [
      () => semaphore.acquire(count),
      () => semaphore.tryAcquire(count),
      () => semaphore.beginAcquire(count),
      () => semaphore.release(count),
    ]) {
      expect(call).toThrow(InvalidOptionError);
    }
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it('refuses a timeout that is no number, even if it would not have to wait', () => {
    const semaphore = withPermits(1);
    expect(() => semaphore.acquire(1, { timeoutMs: Number.NaN })).toThrow(InvalidOptionError);
    expect(semaphore.availablePermits).toBe(1);
  });
});

describe('Semaphore', () => {
  it('waits in the queue phase0 unless told otherwise', () => {
    const options = { permits: 1, maxWaiters: 4 };
    expect(Semaphore.cellCount(options)).toBe(Semaphore.cellCount({ ...options, queue: 'phase0' }));
  });

  it.each([
    [{ permits: -1, maxWaiters: 1 }, 'permits'],
    [{ permits: MOST + 1, maxWaiters: 1 }, 'permits'],
    [{ permits: 1, maxWaiters: 0 }, 'maxWaiters'],
    [{ permits: 1, maxWaiters: 65_536 }, 'maxWaiters'],
    [{ permits: 1, maxWaiters: 2.5 }, 'maxWaiters'],
  ])('refuses the options %o, naming `%s`', (options, option) => {
    expect(() => Semaphore.cellCount(options)).toThrow(`Expected \`${option}\` to be an integer`);
  });

  it('refuses a queue that does not exist, naming those that do', () => {
    const options = { permits: 1, maxWaiters: 1, queue: 'toString' as QueueName };
    expect(() => Semaphore.cellCount(options)).toThrow(UnknownQueueError);
    expect(() => Semaphore.cellCount(options)).toThrow('one of "phase0"');
  });

  it('refuses memory that ends too early', () => {
    const options = { permits: 1, maxWaiters: 2 };
    const memory = NativeMemory.allocate(Semaphore.cellCount(options) - 1);
    expect(() => Semaphore.create(memory, options)).toThrow(MemoryTooSmallError);
    expect(() => Semaphore.attach(memory, options)).toThrow(MemoryTooSmallError);
  });
});
