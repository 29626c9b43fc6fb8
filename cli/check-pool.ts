/**
 * Checks models on several threads, one model on each at a time.
 *
 * Each worker loads the models for itself, since code cannot be sent; models are told apart by their number. Verdicts do
 * not depend on how many workers there are.
 */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Progress, Verdict } from '../src/checker/index.ts';
import type { WorkerAnswer, WorkerOrder, WorkerTask } from './check-worker.ts';

/** Called with a model's place in the list that the pool was given. */
export interface PoolListener {
  progress(model: number, progress: Progress): void;
  verdict(model: number, verdict: Verdict): void;
}

/** The `threadId` of a worker that has ended. */
const NO_THREAD = -1;
const ENDED =
  'its thread has ended before it was checked: a model file called `process.exit`, or awaits what never comes.';

const script = new URL(`./check-worker${extname(import.meta.url)}`, import.meta.url);

export class CheckPool {
  readonly #workers: readonly Worker[];
  readonly #models: readonly number[];
  readonly #listener: PoolListener;
  /** The place of the model to be begun next. */
  #next = 0;

  /**
   * @param models Those to be checked, by their numbers among all that the task leads to.
   * @param count How many workers.
   */
  constructor(task: WorkerTask, models: readonly number[], count: number, listener: PoolListener) {
    this.#models = models;
    this.#listener = listener;
    this.#workers = Array.from({ length: count }, () => {
      const worker = new Worker(script, { workerData: task, stdout: true });
      // What models print must not get between the lines of a report.
      worker.stdout.pipe(process.stderr);
      return worker;
    });
  }

  /**
   * Checks all models. When `signal` is aborted, those that are left are inconclusive.
   *
   * @throws {Error} what a worker could not cope with; the others are stopped.
   */
  async run(signal: AbortSignal): Promise<void> {
    const abort = (): void => {
      for (const worker of this.#workers) worker.postMessage('abort' satisfies WorkerOrder);
    };
    signal.addEventListener('abort', abort, { once: true });
    try {
      await Promise.all(this.#workers.map((worker) => this.#checkOn(worker)));
    } finally {
      signal.removeEventListener('abort', abort);
      await Promise.all(this.#workers.map((worker) => worker.terminate()));
    }
  }

  /** Checks on a worker one model after the other, until none is left to be begun. */
  async #checkOn(worker: Worker): Promise<void> {
    while (this.#next < this.#models.length) {
      const place = this.#next++;
      this.#listener.verdict(place, await this.#check(worker, place));
    }
  }

  #check(worker: Worker, place: number): Promise<Verdict> {
    return new Promise((resolve, reject) => {
      const done = (settle: () => void): void => {
        worker.off('message', hear).off('error', fail).off('exit', end);
        settle();
      };
      const fail = (error: Error): void => done(() => reject(error));
      const end = (): void => done(() => reject(new ModelFailure(place, ENDED)));
      const hear = (message: WorkerAnswer): void => {
        if (message.kind === 'progress') this.#listener.progress(place, message.progress);
        else if (message.kind === 'verdict') done(() => resolve(message.verdict));
        else done(() => reject(new ModelFailure(place, message.message)));
      };
      worker.on('message', hear).on('error', fail).on('exit', end);
      if (worker.threadId === NO_THREAD) end();
      worker.postMessage(this.#models[place]! satisfies WorkerOrder);
    });
  }
}

/** A model that cannot be checked, by its place. */
export class ModelFailure extends Error {
  readonly model: number;

  constructor(model: number, message: string) {
    super(message);
    this.model = model;
  }
}
