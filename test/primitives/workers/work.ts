/** What a worker does: one job after another, as told. */
import { parentPort } from 'node:worker_threads';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import type { Order } from './crew.ts';
import { jobs } from './jobs.ts';

parentPort!.on('message', ({ buffer, job, rounds }: Order) => {
  parentPort!.postMessage(jobs[job](new NativeMemory(buffer), rounds));
});
