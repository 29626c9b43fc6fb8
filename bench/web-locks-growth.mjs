/**
 * Node 24's Web Locks, without heddle: four workers take turns at one lock. They soon stop making progress, and the
 * process grows by about 90 MB a second (24.21, Linux). It is why a benchmark that had four of them awaiting used 5.9 GB;
 * `npm run bench` measures that peer with fewer workers. Run it with `node bench/web-locks-growth.mjs [workers]`.
 */
import { isMainThread, Worker, workerData } from 'node:worker_threads';

if (isMainThread) {
  const turns = new Int32Array(new SharedArrayBuffer(4));
  const workers = Number(process.argv[2] ?? 4);
  for (let worker = 0; worker < workers; worker++)
    new Worker(new URL(import.meta.url), { workerData: turns });
  for (let second = 1; second <= 10; second++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    console.log(`${second} s: ${turns[0]} turns, ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`);
  }
  process.exit();
}

// A pending request does not keep a worker alive.
setInterval(() => {}, 1_000);
for (;;) {
  await navigator.locks.request('one', async () => {});
  Atomics.add(workerData, 0, 1);
}
