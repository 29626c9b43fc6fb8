/** The parking phase on real threads: not every interleaving, but real memory, real sleeping and real timeouts. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { cellCount, layOut, ROUNDS, WORKERS } from './site.ts';

const acquiredBy = async (worker: Worker): Promise<number> => (await once(worker, 'message'))[0] as number;

it('three workers exclude each other, and lose no permit to timeouts', async () => {
  const memory = NativeMemory.allocate(cellCount);
  const { mutex, semaphore, underMutex, underPermit } = layOut(memory, 'create');
  const entry = new URL('./worker.mjs', import.meta.url);
  const workers = Array.from({ length: WORKERS }, () => new Worker(entry, { workerData: memory.buffer }));
  const acquired = await Promise.all(workers.map(acquiredBy));
  expect(memory.load(underMutex)).toBe(WORKERS * ROUNDS);
  expect(memory.load(underPermit)).toBe(acquired.reduce((total, count) => total + count, 0));
  expect([mutex.isLocked, semaphore.availablePermits, semaphore.isIdle]).toEqual([false, 1, true]);
  await Promise.all(workers.map((worker) => worker.terminate()));
});
