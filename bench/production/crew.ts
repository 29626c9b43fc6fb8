/** The workers of one contender: isolates of their own, so that what they run is compiled for this contender alone. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Contender, Entrance, Setting } from './contender.ts';
import { HISTOGRAM_LENGTH, merge } from './histogram.ts';
import { control, type Done, type Order } from './worker.ts';

const entry = new URL('./worker.js', import.meta.url);

/** One window of time. */
export interface Span {
  readonly windowMs: number;
  readonly isWatched: boolean;
}

/** What was seen in one window. */
export interface Window {
  /** Nanoseconds of the whole crew for one turn. */
  readonly nanoseconds: number;
  /** The part of all turns that had to wait; 0 where there is no work to do. */
  readonly waited: number;
  /** Turns of the worker that had the fewest, as a part of what each would have had if all had had as many. */
  readonly fewest: number;
  readonly waits: Int32Array;
  readonly mostOvertakings: number;
}

export class Crew {
  readonly contender: Contender;
  readonly #workers: Worker[] = [];
  #setting: Setting | null = null;

  constructor(contender: Contender) {
    this.contender = contender;
  }

  /** Has some workers take turns for some time: at a new lock if the setting is a new one. */
  async work(setting: Setting, { windowMs, isWatched }: Span): Promise<Window> {
    const cells = new Int32Array(new SharedArrayBuffer(control.LENGTH * 4));
    const orders = this.#entrancesFor(setting).map((entrance): Order => {
      const waits = isWatched ? new Int32Array(new SharedArrayBuffer(HISTOGRAM_LENGTH * 4)) : null;
      return { ...setting, entrance, cells, waits };
    });
    const answers = orders.map((order, index) => this.#post(index, order));
    await start(cells, setting.workers);
    await sleep(windowMs);
    Atomics.store(cells, control.stopped, 1);
    const done = await Promise.all(answers);
    const turns = done.map((one) => one.turns);
    const turnsPerMs = sum(done.map((one) => one.turns / one.ms));
    const waits = new Int32Array(HISTOGRAM_LENGTH);
    for (const order of orders) if (order.waits) merge(waits, order.waits);
    return {
      nanoseconds: 1e6 / turnsPerMs,
      waited: sum(done.map((one) => one.waited)) / Math.max(1, sum(turns)),
      fewest: (Math.min(...turns) * turns.length) / Math.max(1, sum(turns)),
      waits,
      mostOvertakings: Math.max(...done.map((one) => one.mostOvertakings)),
    };
  }

  #entrancesFor(setting: Setting): readonly (Entrance | null)[] {
    const { permits, workers } = setting;
    if (this.#setting === setting) return Array.from({ length: workers }, () => null);
    this.#setting = setting;
    return this.contender.create(permits, workers);
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  async #post(index: number, order: Order): Promise<Done> {
    this.#workers[index] ??= new Worker(entry, { workerData: this.contender.name });
    const worker = this.#workers[index]!;
    const port = order.entrance?.port;
    worker.postMessage(order, port ? [port] : []);
    const [done] = await once(worker, 'message');
    return done as Done;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Starts all workers at once, when all are there. */
async function start(cells: Int32Array<SharedArrayBuffer>, workers: number): Promise<void> {
  while (Atomics.load(cells, control.ready) < workers) await sleep(1);
  Atomics.store(cells, control.started, 1);
  Atomics.notify(cells, control.started);
}
