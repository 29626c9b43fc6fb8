/**
 * The segmented queue on real threads: not every interleaving, but real memory, real sleeping and real timeouts. A
 * missing notify shows here; races as narrow as a cancellation between removing and telling are left to the models.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { NativeMemory } from '../../../../src/memory/native/native-memory.ts';
import { cellCount, type Order, semaphoreIn, TOTAL } from './site.ts';

async function run(jobs: readonly Order['job'][], rounds: number) {
  const memory = NativeMemory.allocate(cellCount);
  const semaphore = semaphoreIn(memory, 'create');
  const counts = await Promise.all(
    jobs.map(async (job) => {
      const workerData: Order = { buffer: memory.buffer, job, rounds };
      const worker = new Worker(new URL('./entry.mjs', import.meta.url), { workerData });
      const [counted] = (await once(worker, 'message')) as [number];
      await worker.terminate();
      return counted;
    }),
  );
  return {
    counted: counts.reduce((sum, count) => sum + count, 0),
    total: memory.load(TOTAL),
    permits: semaphore.availablePermits,
    isIdle: semaphore.isIdle,
  };
}

describe('the segmented queue on real workers', () => {
  it('hands the only permit to four in turn', async () => {
    expect(await run(['patient', 'patient', 'patient', 'patient'], 2_000)).toEqual({
      counted: 8_000,
      total: 8_000,
      permits: 1,
      isIdle: true,
    });
  });

  it('loses no permit and no waiter to timeouts and cancellations', async () => {
    const { counted, total, permits, isIdle } = await run(['patient', 'hasty', 'hasty', 'fickle'], 2_000);
    expect(total).toBe(counted);
    expect([permits, isIdle]).toEqual([1, true]);
  });
});
