/** What a follower's thread runs: it says that it is there, and takes jobs from the ring. */
import { parentPort, workerData } from 'node:worker_threads';
import { Follower, type ProductShape } from './follower.ts';
import { JobRing } from './job-ring.ts';
import { LearnedLog } from './learned-log.ts';

/** What the thread is given. */
export interface FollowerTask {
  readonly shape: ProductShape;
  readonly width: number;
  readonly ring: SharedArrayBuffer;
  readonly log: SharedArrayBuffer;
}

const { shape, width, ring: buffer, log } = workerData as FollowerTask;
const ring = new JobRing(width, buffer);
const follower = new Follower(shape, new LearnedLog(shape.cells, log));
parentPort?.postMessage('ready');
while (ring.ready.acquire() === 'acquired') {
  const job = ring.claim();
  if (!job) continue;
  follower.work(job);
  ring.finish(job);
}
