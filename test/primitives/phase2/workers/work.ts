/** What a worker does: acquires and counts in its way, then tells how often it did. */
import { parentPort, workerData } from 'node:worker_threads';
import { NativeMemory } from '../../../../src/memory/native/native-memory.ts';
import type { Semaphore } from '../../../../src/primitives/semaphore.ts';
import { type Order, START, semaphoreIn, TOTAL, WORKERS } from './site.ts';

const { buffer, job, rounds } = workerData as Order;
const memory = new NativeMemory(buffer);
const semaphore = semaphoreIn(memory, 'attach');

const count = (acquired: boolean): number => {
  if (!acquired) return 0;
  memory.write(TOTAL, memory.read(TOTAL) + 1);
  semaphore.release();
  return 1;
};

const jobs: Readonly<Record<Order['job'], (of: Semaphore, round: number) => number>> = {
  patient: (of) => count(of.acquire() === 'acquired'),
  hasty: (of, round) => count(of.acquire(1, { timeoutMs: (round % 4) * 0.01 }) === 'acquired'),
  fickle: (of) => {
    const begun = of.beginAcquire();
    if (begun === 'acquired') return count(true);
    if (begun !== 'closed') of.cancelAcquire(begun);
    return 0;
  },
};

memory.add(START, 1);
memory.notify(START);
for (let here = memory.load(START); here < WORKERS; here = memory.load(START)) memory.wait(START, here);
let counted = 0;
for (let round = 0; round < rounds; round++) counted += jobs[job](semaphore, round);
parentPort!.postMessage(counted);
