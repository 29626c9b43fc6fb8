/** Real threads for tests: each does jobs from `jobs.ts` or `primitive-jobs.ts` over the same shared memory. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import type { QueueName } from '../../../src/primitives/queues.ts';
import type { JobName } from './jobs.ts';
import type { PrimitiveJobName } from './primitive-jobs.ts';

/** What a worker is told. */
export interface Order {
  readonly buffer: SharedArrayBuffer;
  readonly job: JobName | PrimitiveJobName;
  readonly rounds: number;
  /** Of the primitives. */
  readonly queue: QueueName;
}

const entry = new URL('./entry.mjs', import.meta.url);

/** Workers that wait for jobs until they are dismissed. */
export class Crew {
  readonly #workers: readonly Worker[];

  constructor(size: number) {
    this.#workers = Array.from({ length: size }, () => new Worker(entry));
  }

  /** Does the jobs at the same time, one worker each; resolves to what they returned. */
  run(
    memory: NativeMemory,
    jobs: readonly Order['job'][],
    rounds: number,
    queue: QueueName = 'phase0',
  ): Promise<readonly number[]> {
    const { buffer } = memory;
    return Promise.all(
      jobs.map((job, index) => order(this.#workers[index]!, { buffer, job, rounds, queue })),
    );
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

async function order(worker: Worker, told: Order): Promise<number> {
  worker.postMessage(told);
  const [result] = await once(worker, 'message');
  return result as number;
}
