import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { Condvar } from '../../src/primitives/condvar.ts';
import { CapacityError, InvalidOptionError, MemoryTooSmallError } from '../../src/primitives/errors.ts';
import { FutexMutex } from '../../src/primitives/futex-mutex.ts';
import { queueNames } from '../../src/primitives/queues.ts';

describe.each(queueNames)('Condvar over %s', (queue) => {
  const setUp = (maxWaiters = 3) => {
    const options = { maxWaiters, queue };
    const memory = NativeMemory.allocate(1 + Condvar.cellCount(options));
    const cells = new CellLayout();
    const mutex = new FutexMutex(memory, cells.cell('mutex'));
    return { mutex, condvar: Condvar.create(memory, options, cells.within('condvar')) };
  };
  const begin = ({ mutex, condvar }: ReturnType<typeof setUp>) => {
    mutex.lock();
    return condvar.beginWait(mutex);
  };

  it('unlocks the mutex while it waits and locks it again', () => {
    const { mutex, condvar } = setUp();
    mutex.lock();
    const ticket = condvar.beginWait(mutex);
    expect(mutex.isLocked).toBe(false);
    condvar.cancelWait(ticket);
    mutex.lock();
    expect(condvar.wait(mutex, { timeoutMs: 5 })).toBe('timed-out');
    expect(mutex.isLocked).toBe(true);
    expect(condvar.isIdle).toBe(true);
  });

  it('wakes the longest waiting thread first', () => {
    const parts = setUp();
    const { condvar } = parts;
    const tickets = [begin(parts), begin(parts)];
    expect(condvar.notifyOne()).toBe(true);
    expect(tickets.map((ticket) => condvar.finishWait(ticket))).toEqual([true, false]);
    expect(condvar.notifyOne()).toBe(true);
    expect(condvar.finishWait(tickets[1]!)).toBe(true);
    expect(condvar.isIdle).toBe(true);
  });

  it('says how many it woke', () => {
    const parts = setUp();
    const { condvar } = parts;
    const tickets = [begin(parts), begin(parts), begin(parts)];
    expect([condvar.notify(0), condvar.notify(2), condvar.notifyAll(), condvar.notifyAll()]).toEqual([
      0, 2, 1, 0,
    ]);
    expect(condvar.notifyOne()).toBe(false);
    for (const ticket of tickets) expect(condvar.finishWait(ticket)).toBe(true);
  });

  it('does not keep a notify that nobody waits for', () => {
    const { mutex, condvar } = setUp();
    condvar.notifyAll();
    mutex.lock();
    expect(condvar.wait(mutex, { timeoutMs: 0 })).toBe('timed-out');
  });

  it('counts a notify that comes before the waiter has left', () => {
    const parts = setUp();
    const ticket = begin(parts);
    parts.condvar.notifyOne();
    expect(parts.condvar.cancelWait(ticket)).toBe('notified');
    expect(parts.condvar.isIdle).toBe(true);
  });

  it('gives a notify to the next waiter if the first has left', () => {
    const parts = setUp();
    const [first, second] = [begin(parts), begin(parts)];
    expect(parts.condvar.cancelWait(first)).toBe('timed-out');
    parts.condvar.notifyOne();
    expect(parts.condvar.finishWait(second)).toBe(true);
  });

  it('waitWhile does not wait for what is so already', () => {
    const { mutex, condvar } = setUp();
    mutex.lock();
    expect(condvar.waitWhile(mutex, () => false, { timeoutMs: 0 })).toBe('ready');
    expect(mutex.isLocked).toBe(true);
  });

  it('waitWhile gives up when its timeout is over, having asked once more', () => {
    const { mutex, condvar } = setUp();
    mutex.lock();
    const answers = [true, true];
    expect(condvar.waitWhile(mutex, () => answers.pop() ?? false, { timeoutMs: 5 })).toBe('timed-out');
    expect(answers).toEqual([]);
    answers.push(true);
    expect(condvar.waitWhile(mutex, () => answers.pop() ?? false, { timeoutMs: 5 })).toBe('ready');
    expect(mutex.isLocked).toBe(true);
  });

  it('refuses a waiter too many, with the mutex still locked', () => {
    const parts = setUp(1);
    begin(parts);
    parts.mutex.lock();
    expect(() => parts.condvar.wait(parts.mutex)).toThrow(CapacityError);
    expect(parts.mutex.isLocked).toBe(true);
  });

  it('refuses a timeout that is no number, with the mutex still locked', () => {
    const { mutex, condvar } = setUp();
    mutex.lock();
    expect(() => condvar.wait(mutex, { timeoutMs: Number.NaN })).toThrow(InvalidOptionError);
    expect([mutex.isLocked, condvar.isIdle]).toEqual([true, true]);
  });

  it.each([-1, 0.5, Number.POSITIVE_INFINITY])('refuses to notify %d threads', (count) => {
    expect(() => setUp().condvar.notify(count)).toThrow(InvalidOptionError);
  });

  it('refuses memory that ends too early', () => {
    const options = { maxWaiters: 2, queue };
    const memory = NativeMemory.allocate(Condvar.cellCount(options) - 1);
    expect(() => Condvar.create(memory, options)).toThrow(MemoryTooSmallError);
  });

  it('works as its example says', () => {
    const { mutex, condvar } = setUp();
    const items = { isEmpty: () => false };
    mutex.lock();
    condvar.waitWhile(mutex, () => items.isEmpty());
    mutex.unlock();
    expect(mutex.isLocked).toBe(false);
  });
});
