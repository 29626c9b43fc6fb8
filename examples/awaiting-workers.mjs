/**
 * A main thread that awaits what workers signal, without polling, and never blocks: its event loop goes on.
 *
 *     node examples/awaiting-workers.mjs
 *
 * A latch opens when every worker is ready; the workers then block at a second one until the main thread says go. Whoever
 * has found something notifies; notifications are kept, so one that comes while nobody waits is not lost. Several may
 * become one, though: so after each the main thread looks at everything that has been found.
 */
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { Latch, Notify } from 'heddle';

const WORKERS = 3;
const LEAST = 1_000;
const FOUND_EACH = 5;

if (isMainThread) {
  const ready = Latch.create({ count: WORKERS });
  const go = Latch.create({ count: 1 });
  const found = Notify.create();
  const cells = new Int32Array(new SharedArrayBuffer(4));
  const handles = { ready: ready.handle, go: go.handle, found: found.handle, cells };
  for (let index = 0; index < WORKERS; index++)
    new Worker(new URL(import.meta.url), { workerData: { ...handles, index } });

  let ticks = 0;
  const ticking = setInterval(() => ticks++, 1);
  await ready.wait({ timeoutMs: 30_000 });
  console.log(`${WORKERS} workers are ready`);
  go.countDown();
  while (Atomics.load(cells, 0) < WORKERS * FOUND_EACH) await found.wait({ timeoutMs: 30_000 });
  clearInterval(ticking);
  console.log(`they found ${Atomics.load(cells, 0)} primes`);
  console.log(`the event loop went on meanwhile: ${ticks > 0}`);
} else {
  const { cells, index } = workerData;
  const go = Latch.attach(workerData.go);
  const found = Notify.attach(workerData.found);
  Latch.attach(workerData.ready).countDown();
  go.waitSync();
  let candidate = LEAST * (index + 1);
  for (let count = 0; count < FOUND_EACH; candidate++) {
    if (!isPrime(candidate)) continue;
    count++;
    Atomics.add(cells, 0, 1);
    found.notifyOne();
  }
}

function isPrime(number) {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
  return number > 1;
}
