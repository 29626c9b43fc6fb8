/** Waits with an hour's timeout, over and over; prints by how many bytes a wait the heap grew. */
import { Semaphore } from 'heddle';

const ROUNDS = 20_000;
const semaphore = Semaphore.create({ permits: 0 });

async function grantedAndAborted(rounds) {
  for (let round = 0; round < rounds; round++) {
    const controller = new AbortController();
    const granted = semaphore.acquire({ timeoutMs: 3_600_000 });
    const aborted = semaphore.acquire({ timeoutMs: 3_600_000, signal: controller.signal }).catch(() => {});
    controller.abort();
    semaphore.addPermits(1);
    (await granted).forget();
    await aborted;
  }
}

await grantedAndAborted(ROUNDS);
globalThis.gc();
const before = process.memoryUsage().heapUsed;
await grantedAndAborted(ROUNDS);
globalThis.gc();
console.log(Math.max(0, Math.round((process.memoryUsage().heapUsed - before) / (2 * ROUNDS))));
