/** What workers do. Everybody lays out the same things in the same order. */
import { type AtomicMemory, type Cell, cellAt } from '../../../src/memory/atomic-memory.ts';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { Condvar } from '../../../src/primitives/condvar.ts';
import { FutexMutex } from '../../../src/primitives/futex-mutex.ts';
import { Semaphore, type SemaphoreOptions } from '../../../src/primitives/semaphore.ts';
import { meet, START, WORKERS } from './meeting.ts';

/** A number that is changed without atomics, by whoever may. */
export const TOTAL: Cell = cellAt(START, 1);

export const semaphoreOptions: SemaphoreOptions = { permits: 1, maxWaiters: WORKERS };
const condvarOptions = { maxWaiters: WORKERS };

/** How many cells there are. */
export const cellCount: number =
  2 + 1 + Semaphore.cellCount(semaphoreOptions) + 2 * Condvar.cellCount(condvarOptions);

/** What lies in memory. */
export interface Site {
  readonly mutex: FutexMutex;
  readonly semaphore: Semaphore;
  readonly isItem: Condvar;
  readonly isRoom: Condvar;
}

/** Lays everything out; `create` once, in one thread. */
export function layOut(memory: AtomicMemory, semaphoreAt: 'create' | 'attach'): Site {
  const cells = new CellLayout(TOTAL + 1);
  return {
    mutex: new FutexMutex(memory, cells.cell('mutex')),
    semaphore: Semaphore[semaphoreAt](memory, semaphoreOptions, cells),
    isItem: Condvar.attach(memory, condvarOptions, cells),
    isRoom: Condvar.attach(memory, condvarOptions, cells),
  };
}

const increment = (memory: AtomicMemory): void => memory.write(TOTAL, memory.read(TOTAL) + 1);

export type JobName =
  | 'lock and count'
  | 'lock in time and count'
  | 'acquire and count'
  | 'acquire in time and count'
  | 'begin, cancel'
  | 'put items'
  | 'take items';

/** Each job returns how often it did what it is there for. */
export const jobs: Readonly<Record<JobName, (memory: AtomicMemory, rounds: number) => number>> = {
  'lock and count': (memory, rounds) => {
    const { mutex } = layOut(memory, 'attach');
    meet(memory, WORKERS);
    for (let round = 0; round < rounds; round++) {
      mutex.lock();
      increment(memory);
      mutex.unlock();
    }
    return rounds;
  },

  'lock in time and count': (memory, rounds) => {
    const { mutex } = layOut(memory, 'attach');
    let locked = 0;
    meet(memory, WORKERS);
    for (let round = 0; round < rounds; round++) {
      if (!mutex.tryLockFor(0.01)) continue;
      locked++;
      increment(memory);
      mutex.unlock();
    }
    return locked;
  },

  'acquire and count': (memory, rounds) => {
    const { semaphore } = layOut(memory, 'attach');
    meet(memory, WORKERS);
    for (let round = 0; round < rounds; round++) {
      semaphore.acquire();
      increment(memory);
      semaphore.release();
    }
    return rounds;
  },

  'acquire in time and count': (memory, rounds) => {
    const { semaphore } = layOut(memory, 'attach');
    let acquired = 0;
    meet(memory, WORKERS);
    for (let round = 0; round < rounds; round++) {
      if (semaphore.acquire(1, { timeoutMs: (round % 4) * 0.01 }) !== 'acquired') continue;
      acquired++;
      increment(memory);
      semaphore.release();
    }
    return acquired;
  },

  'begin, cancel': (memory, rounds) => {
    const { semaphore } = layOut(memory, 'attach');
    meet(memory, WORKERS);
    for (let round = 0; round < rounds; round++) {
      const begun = semaphore.beginAcquire();
      if (begun === 'acquired') semaphore.release();
      else if (begun !== 'closed') semaphore.cancelAcquire(begun);
    }
    return 0;
  },

  'put items': (memory, rounds) => {
    const { mutex, isItem, isRoom } = layOut(memory, 'attach');
    meet(memory, 2);
    for (let item = 1; item <= rounds; item++) {
      mutex.lock();
      isRoom.waitWhile(mutex, () => memory.read(TOTAL) !== 0);
      memory.write(TOTAL, item);
      mutex.unlock();
      isItem.notifyOne();
    }
    return rounds;
  },

  // Counts the items that came in order.
  'take items': (memory, rounds) => {
    const { mutex, isItem, isRoom } = layOut(memory, 'attach');
    let inOrder = 0;
    meet(memory, 2);
    for (let item = 1; item <= rounds; item++) {
      mutex.lock();
      isItem.waitWhile(mutex, () => memory.read(TOTAL) === 0);
      if (memory.read(TOTAL) === item) inOrder++;
      memory.write(TOTAL, 0);
      mutex.unlock();
      isRoom.notifyOne();
    }
    return inOrder;
  },
};
