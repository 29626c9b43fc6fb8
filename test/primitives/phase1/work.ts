/** What each worker does: counts under the mutex, and counts under the permit if it gets it in time. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Cell } from '../../../src/memory/atomic-memory.ts';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { layOut, ROUNDS } from './site.ts';

const memory = new NativeMemory(workerData as SharedArrayBuffer);
const { mutex, semaphore, underMutex, underPermit } = layOut(memory, 'attach');
const increment = (cell: Cell): void => memory.write(cell, memory.read(cell) + 1);

let acquired = 0;
for (let round = 0; round < ROUNDS; round++) {
  mutex.lock();
  increment(underMutex);
  mutex.unlock();
  if (semaphore.acquire(1, { timeoutMs: (round % 4) * 0.02 }) !== 'acquired') continue;
  increment(underPermit);
  acquired++;
  semaphore.release();
}
parentPort!.postMessage(acquired);
