/** The workers of one contender: isolates of their own, so that what they run is compiled for this contender alone. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Contender } from './contender.ts';
import { HISTOGRAM_LENGTH, merge } from './histogram.ts';
import { control, type Done, type Order } from './worker.ts';

const entry = new URL('./worker.js', import.meta.url);

/** How a lock is used for one window of time. */
export interface Load {
  readonly workers: number;
  readonly permits: number;
  readonly windowMs: number;
  readonly isWatched: boolean;
}

/** What was seen in one window. */
export interface Window {
  /** Nanoseconds of the whole crew for one acquire and release. */
  readonly nanoseconds: number;
  readonly waits: Int32Array;
  readonly mostOvertakings: number;
}

export class Crew {
  readonly contender: Contender;
  readonly #workers: Worker[] = [];

  constructor(contender: Contender) {
    this.contender = contender;
  }

  /** Has some workers take turns at a new lock for some time. */
  async work({ workers, permits, windowMs, isWatched }: Load): Promise<Window> {
    const cells = new Int32Array(new SharedArrayBuffer(control.LENGTH * 4));
    const orders = this.contender.create(permits, workers).map((entrance): Order => {
      const waits = isWatched ? new Int32Array(new SharedArrayBuffer(HISTOGRAM_LENGTH * 4)) : null;
      return { entrance, cells, workers, waits };
    });
    const answers = orders.map((order, index) => this.#post(index, order));
    await start(cells, workers);
    await sleep(windowMs);
    Atomics.store(cells, control.stopped, 1);
    const done = await Promise.all(answers);
    const turnsPerMs = done.reduce((sum, { turns, ms }) => sum + turns / ms, 0);
    const waits = new Int32Array(HISTOGRAM_LENGTH);
    for (const order of orders) if (order.waits) merge(waits, order.waits);
    const mostOvertakings = Math.max(...done.map((one) => one.mostOvertakings));
    return { nanoseconds: 1e6 / turnsPerMs, waits, mostOvertakings };
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  async #post(index: number, order: Order): Promise<Done> {
    this.#workers[index] ??= new Worker(entry, { workerData: this.contender.name });
    const worker = this.#workers[index]!;
    const { port } = order.entrance;
    worker.postMessage(order, port ? [port] : []);
    const [done] = await once(worker, 'message');
    return done as Done;
  }
}

/** Starts all workers at once, when all are there. */
async function start(cells: Int32Array<SharedArrayBuffer>, workers: number): Promise<void> {
  while (Atomics.load(cells, control.ready) < workers) await sleep(1);
  Atomics.store(cells, control.started, 1);
  Atomics.notify(cells, control.started);
}
