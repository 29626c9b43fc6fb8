/** Workers that do a little and then die. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Handle } from 'heddle';

/** What a worker does: statements over `it`, which it is attached to, and `others`, attached to more handles. */
export interface Life {
  readonly kind: string;
  readonly handle: Handle;
  readonly participant?: number;
  /** More primitives: kind and handle by name. */
  readonly others?: Readonly<Record<string, readonly [string, Handle]>>;
  readonly body: string;
}

const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  import('heddle').then(async (heddle) => {
    const { kind, handle, participant, others, body } = workerData;
    const options = participant === undefined ? {} : { participant };
    const it = heddle[kind].attach(handle, options);
    const named = Object.entries(others ?? {}).map(([name, [kind, handle]]) => [name, heddle[kind].attach(handle, options)]);
    const AsyncFunction = (async () => {}).constructor;
    parentPort.postMessage('begins');
    await new AsyncFunction('it', 'others', 'tell', body)(it, Object.fromEntries(named), (news) => parentPort.postMessage(news));
  });
`;

/** Time enough to fall asleep in. */
export const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 120));

/** A worker that lives until it ends, or is killed. */
export class MortalWorker {
  readonly news: unknown[] = [];
  readonly #worker: Worker;
  readonly #begins: Promise<unknown>;
  readonly #ended: Promise<unknown>;

  constructor(life: Life) {
    this.#worker = new Worker(program, { eval: true, workerData: life });
    this.#begins = once(this.#worker, 'message');
    this.#ended = once(this.#worker, 'exit');
    this.#worker.on('message', (news) => this.news.push(news));
  }

  /** Resolves once it is at work, and has had time to fall asleep. */
  async asleep(): Promise<void> {
    await this.#begins;
    await aMoment();
  }

  async ended(): Promise<void> {
    await this.#ended;
  }

  async kill(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Has a worker do something until it sleeps, and then kills it. */
export async function dieAsleep(life: Life): Promise<void> {
  const worker = new MortalWorker(life);
  await worker.asleep();
  await worker.kill();
}
