/** Threads that die: short here, long with `npm run test:hammer`. */
import { Mutex, queueNames, RwLock, Semaphore } from 'heddle';
import { describe, expect, it } from 'vitest';
import { newCells } from './crew.ts';
import { killInALoop } from './kills.ts';

/** Each takes as long as thousands of calls: so there are not as many times more of them. */
const kills = Math.round(20 * Math.sqrt(Number(process.env.HEDDLE_HAMMER ?? 1)));
const workers = 3;
const PERMITS = 4;

/** Only a queue that has a mutex can be lost with a thread. */
const canBeStuck = (queue: string): boolean => queue === 'phase0' || queue === 'phase1';

describe.each(queueNames)('workers killed over %s', (queue) => {
  it.each([true, false])('leave a semaphore its permits (fair: %s)', async (fair) => {
    const semaphore = Semaphore.create({ permits: PERMITS, queue, fair });
    const toll = await killInALoop({
      job: 'holdPermits',
      site: { cells: newCells(), semaphore: semaphore.handle },
      workers,
      kills,
      reclaim: (participant) => [semaphore.reclaim(participant)],
    });
    if (!canBeStuck(queue)) expect(toll.stuck).toBe(0);
    expect(semaphore.availablePermits).toBeLessThanOrEqual(PERMITS);
    if (toll.inDoubt + toll.stuck === 0) {
      expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([PERMITS, true]);
    }
    expect(toll.exact + toll.stuck).toBeGreaterThan(0);
  });

  it('leave locks free', async () => {
    const [mutex, lock] = [Mutex.create({ queue }), RwLock.create({ queue })];
    const toll = await killInALoop({
      job: 'holdLocks',
      site: { cells: newCells(), mutex: mutex.handle, rwLock: lock.handle },
      workers,
      kills,
      reclaim: (participant) => [lock.reclaim(participant), mutex.reclaim(participant)],
    });
    if (!canBeStuck(queue)) expect(toll.stuck).toBe(0);
    // Who holds a mutex stands in its word, so that is never in doubt for good.
    if (toll.stuck === 0) expect(mutex.isLocked).toBe(false);
    if (toll.inDoubt + toll.stuck === 0) {
      expect(mutex.isIdle).toBe(true);
      expect([lock.holders, lock.isIdle]).toEqual([{ readers: 0, writers: 0 }, true]);
    }
    expect(toll.exact + toll.stuck).toBeGreaterThan(0);
  });
});
