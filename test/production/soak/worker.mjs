/** What a soaking worker does: the hammer's jobs in turn, over primitives that it attaches to and forgets. */
import { parentPort } from 'node:worker_threads';
import { jobs } from '../hammer/jobs.mjs';

parentPort.on('message', async ({ orders, seed, rounds }) => {
  for (const { job, site } of orders) await jobs[job](site, { seed, rounds });
  globalThis.gc();
  parentPort.postMessage(process.memoryUsage().heapUsed);
});
