import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/memory/atomic-memory.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { InvalidOptionError, NotLockedError } from '../../src/primitives/errors.ts';
import { ParkingMutex } from '../../src/primitives/parking-mutex.ts';

const CELL = 0 as Cell;

const setUp = () => {
  const memory = NativeMemory.allocate(1);
  return { memory, mutex: new ParkingMutex(memory, CELL) };
};

describe('ParkingMutex', () => {
  it('is free in memory that is all 0', () => {
    expect(setUp().mutex.isLocked).toBe(false);
  });

  it('is held from lock to unlock', () => {
    const { mutex } = setUp();
    mutex.lock();
    expect(mutex.isLocked).toBe(true);
    expect(mutex.tryLock()).toBe(false);
    mutex.unlock();
    expect(mutex.isLocked).toBe(false);
    expect(mutex.tryLock()).toBe(true);
  });

  it('is not taken by a thread that gives up, and is free after the next unlock', () => {
    const { memory, mutex } = setUp();
    mutex.lock();
    const before = memory.now();
    expect(mutex.tryLockFor(20)).toBe(false);
    expect(memory.now() - before).toBeGreaterThan(15);
    expect(mutex.tryLockFor(0)).toBe(false);
    mutex.unlock();
    expect(memory.load(CELL)).toBe(0);
    expect(mutex.tryLockFor(0)).toBe(true);
  });

  it('takes back what it cannot hand over', () => {
    const { memory, mutex } = setUp();
    memory.store(CELL, 7); // held, parked, asked
    mutex.unlock();
    expect(memory.load(CELL)).toBe(0);
  });

  it('refuses to be unlocked when nobody holds it', () => {
    expect(() => setUp().mutex.unlock()).toThrow(NotLockedError);
  });

  it.each([{ spinLimit: -1 }, { spinLimit: 17 }, { patience: 0 }, { patience: 1.5 }])(
    'refuses the option %o',
    (options) => {
      expect(() => new ParkingMutex(NativeMemory.allocate(1), CELL, options)).toThrow(InvalidOptionError);
    },
  );
});
