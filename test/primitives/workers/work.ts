/** What a worker does: one job after another, as told. */
import { parentPort } from 'node:worker_threads';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import type { Order } from './crew.ts';
import { jobs } from './jobs.ts';
import { doJob, isPrimitiveJob } from './primitive-jobs.ts';

parentPort!.on('message', ({ buffer, job, rounds, queue }: Order) => {
  const memory = new NativeMemory(buffer);
  parentPort!.postMessage(
    isPrimitiveJob(job) ? doJob(memory, job, rounds, queue) : jobs[job](memory, rounds),
  );
});
