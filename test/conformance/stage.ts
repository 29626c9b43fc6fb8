/** Real threads that run programs, and the watcher that starts each run and ends it. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { now, type Pace } from './pace.ts';
import { programs } from './programs.ts';
import {
  type Batch,
  cellBytes,
  DONE,
  FINISHED,
  RESCUED,
  ROUND,
  STATUS,
  type ThreadRun,
  WAITING,
} from './round.ts';
import type { SurfaceName } from './surface.ts';

/** How long nothing must happen before sleepers are looked for; how long it is decides nothing. */
const POLL_MS = 2;

const entry = new URL('./entry.mjs', import.meta.url);

/** What was seen of a program. */
export interface Seen {
  /** By outcome: in how many runs. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** Runs in which it could not be told who slept for good. */
  readonly unclear: number;
}

export class Stage {
  readonly #workers: readonly Worker[];

  /** As many workers as any program has threads. */
  constructor() {
    const length = Math.max(...programs.map(({ threads }) => threads.length));
    this.#workers = Array.from({ length }, () => new Worker(entry));
  }

  /** Runs a program once for each pace. Blocks the calling thread for as long as the runs take. */
  async run(program: number, surface: SurfaceName, paces: readonly Pace[]): Promise<Seen> {
    const { cells: initial, threads } = programs[program]!;
    const control = new SharedArrayBuffer((STATUS + threads.length) * Int32Array.BYTES_PER_ELEMENT);
    const begin = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
    const cells = new SharedArrayBuffer(paces.length * cellBytes(programs[program]!));
    for (let round = 0; round < paces.length; round++)
      new Int32Array(cells).set(initial, round * initial.length);
    const replies = threads.map((_, thread) => {
      const worker = this.#workers[thread]!;
      const batch: Batch = { program, thread, surface, paces, control, begin, cells };
      worker.postMessage(batch);
      return once(worker, 'message');
    });
    const woken = paces.map((_, round) =>
      watch(
        new Int32Array(control),
        begin,
        new Int32Array(cells, round * cellBytes(programs[program]!), initial.length),
      ),
    );
    const runs = (await Promise.all(replies)).map(([reply]) => reply as readonly ThreadRun[]);
    return tally(
      woken.map((count, round) => {
        const own = runs.map((thread) => thread[round]!);
        const asleep = own.filter(({ end }) => end === 'asleep').length;
        if (asleep !== count || own.some(({ end }) => end === 'disturbed')) return null;
        const after = new Int32Array(cells).subarray(round * initial.length, (round + 1) * initial.length);
        return JSON.stringify({ cells: [...after], results: own.map(({ result }) => result) });
      }),
    );
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

/** Starts a run and sees it to its end. Returns how many threads had to be woken; null if that was not certain. */
function watch(control: Int32Array, begin: SharedArrayBuffer, cells: Int32Array): number | null {
  const threads = control.length - STATUS;
  control.fill(0, DONE);
  new Float64Array(begin)[0] = now();
  Atomics.add(control, ROUND, 1);
  Atomics.notify(control, ROUND);
  let woken = 0;
  let isCertain = true;
  for (let done = 0; done < threads; done = Atomics.load(control, DONE)) {
    const isQuiet = Atomics.wait(control, DONE, done, POLL_MS) === 'timed-out';
    if (!isQuiet || !areAllAtRest(control)) continue;
    const isFirst = Atomics.exchange(control, RESCUED, 1) === 0;
    if (isFirst) isCertain = areAllAtRest(control);
    for (const cell of cells.keys()) woken += Atomics.notify(cells, cell);
  }
  return isCertain ? woken : null;
}

function areAllAtRest(control: Int32Array): boolean {
  const statuses = Array.from({ length: control.length - STATUS }, (_, thread) =>
    Atomics.load(control, STATUS + thread),
  );
  return statuses.every((status) => status === WAITING || status === FINISHED);
}

function tally(outcomes: readonly (string | null)[]): Seen {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) if (outcome !== null) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return { outcomes: counts, unclear: outcomes.filter((outcome) => outcome === null).length };
}
