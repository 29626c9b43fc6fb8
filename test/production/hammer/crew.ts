/** Workers that hammer a primitive, and may be killed while they do. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Handle } from 'heddle';

/** Where the cells of `jobs.mjs` are. */
export const cell = { stop: 0, total: 1, inside: 2, worst: 3, operations: 4 } as const;

/** What is hammered: handles by name, and the cells in which the jobs keep count. */
export interface HammerSite {
  readonly cells: Int32Array<SharedArrayBuffer>;
  readonly [name: string]: Handle | readonly Handle[] | Int32Array<SharedArrayBuffer>;
}

export interface Order {
  readonly job: string;
  readonly site: HammerSite;
  readonly seed: number;
  readonly rounds: number;
  readonly participant?: number;
}

const entry = new URL('./worker.mjs', import.meta.url);

export const newCells = (): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(32));

/** A worker at work. */
export class Hammerer {
  readonly #worker: Worker;
  readonly #messages: unknown[] = [];
  readonly #isReady: Promise<unknown>;
  readonly #hasEnded: Promise<unknown>;

  constructor(order: Order) {
    this.#worker = new Worker(entry, { workerData: order });
    this.#worker.on('message', (message) => this.#messages.push(message));
    this.#isReady = once(this.#worker, 'message');
    this.#hasEnded = once(this.#worker, 'exit');
    for (const promise of [this.#isReady, this.#hasEnded]) promise.catch(() => {});
  }

  /** Resolves once it is about to begin. */
  async ready(): Promise<void> {
    await this.#isReady;
  }

  /** Resolves to what the job returned, once the worker has ended; -1: it did not get so far. */
  async done(): Promise<number> {
    await this.#hasEnded;
    const [, result = -1] = this.#messages;
    return result as number;
  }

  /** Resolves once the worker is dead. */
  async kill(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Has so many workers do a job; resolves to what they did, all together. */
export async function hammer(
  job: string,
  site: HammerSite,
  { workers, rounds }: { readonly workers: number; readonly rounds: number },
): Promise<number> {
  const crew = Array.from({ length: workers }, (_, seed) => new Hammerer({ job, site, seed, rounds }));
  const done = await Promise.all(crew.map((hammerer) => hammerer.done()));
  return done.reduce((sum, one) => sum + one, 0);
}
