import { describe, expect, it } from 'vitest';
import { cellAt } from '../../src/memory/atomic-memory.ts';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { InvalidOptionError, NotLockedError } from '../../src/primitives/errors.ts';
import { FutexMutex } from '../../src/primitives/futex-mutex.ts';

const setUp = () => {
  const memory = NativeMemory.allocate(2);
  const cell = cellAt(new CellLayout().cell('first'), 1);
  return { memory, cell, mutex: new FutexMutex(memory, cell) };
};

describe('FutexMutex', () => {
  it('is free in memory that is all 0', () => {
    expect(setUp().mutex.isLocked).toBe(false);
  });

  it('is locked from lock to unlock', () => {
    const { mutex } = setUp();
    mutex.lock();
    expect(mutex.isLocked).toBe(true);
    mutex.unlock();
    expect(mutex.isLocked).toBe(false);
  });

  it('refuses tryLock while it is held, by whomever', () => {
    const { mutex } = setUp();
    expect(mutex.tryLock()).toBe(true);
    expect(mutex.tryLock()).toBe(false);
    mutex.unlock();
    expect(mutex.tryLock()).toBe(true);
  });

  it('uses its own cell and no other', () => {
    const { memory, mutex, cell } = setUp();
    mutex.lock();
    expect(memory.load(cell)).toBe(1);
    expect(memory.load(cellAt(cell, -1))).toBe(0);
  });

  it('tryLockFor locks a free mutex at once, whatever the timeout', () => {
    const { mutex } = setUp();
    expect(mutex.tryLockFor(0)).toBe(true);
    mutex.unlock();
    expect(mutex.tryLockFor(Number.POSITIVE_INFINITY)).toBe(true);
  });

  it('tryLockFor gives up after its timeout, and the mutex stays usable', () => {
    const { mutex } = setUp();
    mutex.lock();
    const before = performance.now();
    expect(mutex.tryLockFor(20)).toBe(false);
    expect(performance.now() - before).toBeGreaterThan(15);
    expect(mutex.tryLockFor(0)).toBe(false);
    expect(mutex.tryLockFor(-1)).toBe(false);
    mutex.unlock();
    expect(mutex.isLocked).toBe(false);
    expect(mutex.tryLockFor(-1)).toBe(true);
  });

  it('reports an unlock of a free mutex, and leaves it free', () => {
    const { mutex } = setUp();
    expect(() => mutex.unlock()).toThrow(NotLockedError);
    expect(mutex.tryLock()).toBe(true);
  });

  it('refuses a timeout that is no number before it changes anything', () => {
    const { mutex } = setUp();
    expect(() => mutex.tryLockFor(Number.NaN)).toThrow(InvalidOptionError);
    expect(mutex.isLocked).toBe(false);
  });

  it('works as its example says', () => {
    const { memory, cell } = setUp();
    const counter = { value: 0, increment: () => counter.value++ };
    const mutex = new FutexMutex(memory, cell);
    mutex.lock();
    try {
      counter.increment();
    } finally {
      mutex.unlock();
    }
    expect([counter.value, mutex.isLocked]).toEqual([1, false]);
  });
});
