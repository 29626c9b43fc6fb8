/** The load of a soak: a crew of workers, an event loop that awaits, and workers that are killed, all at once. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type QueueName, queueNames, Semaphore } from 'heddle';
import { Hammerer, newCells } from '../hammer/crew.ts';
import { newOrders, operationsOf } from './sites.ts';
import { gatesWith, waitInAllWays } from './waits.ts';

/** What one round came to. */
export interface Done {
  readonly operations: number;
  readonly kills: number;
  /** Bytes in use on the heaps of all workers, after a collection of garbage. */
  readonly heapOfWorkers: number;
}

const WORKERS = 2;
const ROUNDS = 50;
const LIFE_MS = 5;
const PERMITS = 4;

const entry = new URL('./worker.mjs', import.meta.url);

/** Keeps all primitives busy, over every queue and on one event loop. */
export class Load {
  readonly #crew: readonly Worker[] = Array.from({ length: WORKERS }, () => new Worker(entry));
  readonly #gates = [...queueNames.map((queue) => ({ queue })), { shared: false }].flatMap(gatesWith);
  #rounds = 0;

  /** Does everything once, over the next queue. */
  async round(): Promise<Done> {
    const queue = queueNames[this.#rounds++ % queueNames.length]!;
    const [crew, waits] = await Promise.all([this.#work(queue), this.#wait(), this.#kill(queue)]);
    return { operations: crew.operations + waits, kills: 1, heapOfWorkers: crew.heap };
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#crew.map((worker) => worker.terminate()));
  }

  /** The workers attach to new primitives of all kinds, use them in all ways, and drop them. */
  async #work(queue: QueueName): Promise<{ readonly operations: number; readonly heap: number }> {
    const orders = newOrders(queue, WORKERS, ROUNDS);
    const heaps = await Promise.all(
      this.#crew.map(async (worker, seed) => {
        worker.postMessage({ orders, seed, rounds: ROUNDS });
        const [heap] = await once(worker, 'message');
        return heap as number;
      }),
    );
    return { operations: operationsOf(orders), heap: heaps.reduce((sum, heap) => sum + heap, 0) };
  }

  async #wait(): Promise<number> {
    const waits = await Promise.all(this.#gates.map(waitInAllWays));
    return waits.reduce((sum, count) => sum + count, 0);
  }

  /** A worker is killed, and what it held is taken back. */
  async #kill(queue: QueueName): Promise<void> {
    const participant = this.#rounds;
    const semaphore = Semaphore.create({ permits: PERMITS, queue });
    const site = { cells: newCells(), semaphore: semaphore.handle };
    const rounds = Number.POSITIVE_INFINITY;
    const worker = new Hammerer({ job: 'holdPermits', site, seed: participant, rounds, participant });
    await worker.ready();
    await sleep(LIFE_MS);
    await worker.kill();
    const reclaimed = semaphore.reclaim(participant);
    if (reclaimed === 'stuck' || reclaimed.inDoubt || semaphore.availablePermits === PERMITS) return;
    throw new Error(`Expected ${PERMITS} permits, got ${semaphore.availablePermits} after a reclaim.`);
  }
}
