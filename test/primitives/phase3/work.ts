/** What each worker does, in turn: hold a permit, hold all, hold one if it comes in time, begin and cancel. */
import { parentPort, workerData } from 'node:worker_threads';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { layOut, PERMITS, ROUNDS } from './site.ts';

const memory = new NativeMemory(workerData as SharedArrayBuffer);
const { semaphore, alone, held } = layOut(memory, 'attach');

/** How often more permits were held than there are; must stay 0. */
let exceeded = 0;
let wasAlone = 0;

function hold(permits: number): void {
  if (memory.add(held, permits) + permits > PERMITS) exceeded++;
  if (permits === PERMITS) {
    memory.write(alone, memory.read(alone) + 1);
    wasAlone++;
  }
  memory.sub(held, permits);
  semaphore.release(permits);
}

const ways: readonly ((round: number) => void)[] = [
  () => {
    if (semaphore.acquire() === 'acquired') hold(1);
  },
  () => {
    if (semaphore.acquire(PERMITS) === 'acquired') hold(PERMITS);
  },
  (round) => {
    if (semaphore.acquire(1, { timeoutMs: (round % 3) * 0.02 }) === 'acquired') hold(1);
  },
  () => {
    const begun = semaphore.beginAcquire();
    if (begun === 'acquired') hold(1);
    else if (begun !== 'closed') semaphore.cancelAcquire(begun);
  },
];

for (let round = 0; round < ROUNDS; round++) ways[round % ways.length]!(round);
parentPort!.postMessage({ exceeded, wasAlone });
