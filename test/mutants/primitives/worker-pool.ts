/** Worker processes that share out work. */
import { WorkerProcess } from './worker-process.ts';

export class WorkerPool {
  readonly #workers: readonly WorkerProcess[];

  private constructor(workers: readonly WorkerProcess[]) {
    this.#workers = workers;
  }

  static async start(count: number): Promise<WorkerPool> {
    const workers = Array.from({ length: count }, () => new WorkerProcess());
    await Promise.all(workers.map((worker) => worker.start()));
    return new WorkerPool(workers);
  }

  /** The names of all trials. */
  get trials(): readonly string[] {
    return this.#workers[0]!.trials;
  }

  /** Works off items, each on a worker that is free. */
  async forEach<Item>(
    items: Iterable<Item>,
    work: (worker: WorkerProcess, item: Item) => Promise<void>,
  ): Promise<void> {
    const rest = items[Symbol.iterator]();
    await Promise.all(
      this.#workers.map(async (worker) => {
        for (let next = rest.next(); !next.done; next = rest.next()) await work(worker, next.value);
      }),
    );
  }

  stop(): void {
    for (const worker of this.#workers) worker.stop();
  }
}
