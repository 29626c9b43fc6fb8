/** What workers are killed over, and what must be there in the end. */
import { Mutex, type QueueName, RwLock, Semaphore } from 'heddle';
import { expect } from 'vitest';
import { newCells } from './crew.ts';
import type { Estate } from './kills.ts';

const PERMITS = 4;

/** Only a queue that has a mutex can be lost with a thread. */
const canBeStuck = (queue: QueueName): boolean => queue === 'phase0' || queue === 'phase1';

/** Permits, each held by one worker or free. */
export function permits(queue: QueueName, fair: boolean): Estate {
  const semaphore = Semaphore.create({ permits: PERMITS, queue, fair });
  return {
    site: { cells: newCells(), semaphore: semaphore.handle },
    reclaim: (participant) => [semaphore.reclaim(participant)],
    audit: ({ inDoubt, stuck }) => {
      expect(semaphore.availablePermits).toBeLessThanOrEqual(PERMITS);
      if (stuck > 0) {
        expect(canBeStuck(queue)).toBe(true);
        return null;
      }
      const missing = PERMITS - semaphore.availablePermits;
      if (inDoubt === 0) expect([missing, semaphore.isIdle]).toEqual([0, true]);
      return missing;
    },
  };
}

/** A mutex, and a reader-writer lock within. */
export function locks(queue: QueueName): Estate {
  const [mutex, lock] = [Mutex.create({ queue }), RwLock.create({ queue })];
  return {
    site: { cells: newCells(), mutex: mutex.handle, rwLock: lock.handle },
    reclaim: (participant) => [lock.reclaim(participant), mutex.reclaim(participant)],
    audit: ({ inDoubt, stuck }) => {
      if (stuck > 0) {
        expect(canBeStuck(queue)).toBe(true);
        return null;
      }
      // Who holds a mutex stands in its word, so that is never in doubt for good.
      expect(mutex.isLocked).toBe(false);
      const missing = lock.holders.readers + lock.holders.writers;
      if (inDoubt === 0) expect([missing, mutex.isIdle, lock.isIdle]).toEqual([0, true, true]);
      return missing;
    },
  };
}
