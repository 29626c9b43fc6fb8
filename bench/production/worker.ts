/** A worker at the benchmarks: opens its end of a lock and takes turns, as often as it can, until it is told to stop. */
import { parentPort, workerData } from 'node:worker_threads';
import { awaitingContenders } from './awaiting-contenders.ts';
import { blockingContenders } from './blocking-contenders.ts';
import type { Contender, Entrance, Lock } from './contender.ts';
import { record } from './histogram.ts';

/** Cells by which a crew is led. */
export const control = { ready: 0, started: 1, stopped: 2, acquired: 3, LENGTH: 4 } as const;

/** What to do for one window of time. */
export interface Order {
  readonly entrance: Entrance;
  readonly cells: Int32Array<SharedArrayBuffer>;
  readonly workers: number;
  /** Where waits are counted; null: as fast as possible, without looking at the clock. */
  readonly waits: Int32Array<SharedArrayBuffer> | null;
}

/** What came of it. */
export interface Done {
  readonly turns: number;
  readonly ms: number;
  /** See {@link watchedTurn}. */
  readonly mostOvertakings: number;
}

/** Turns between two looks at whether to stop: a look costs about as much as an uncontended lock. */
const TURNS_A_LOOK = 16;

function takeTurns(lock: Lock, cells: Int32Array): number {
  let turns = 0;
  while (Atomics.load(cells, control.stopped) === 0) {
    for (let turn = 0; turn < TURNS_A_LOOK; turn++) {
      lock.acquire();
      lock.release();
    }
    turns += TURNS_A_LOOK;
  }
  return turns;
}

async function awaitTurns(lock: Lock, cells: Int32Array): Promise<number> {
  let turns = 0;
  while (Atomics.load(cells, control.stopped) === 0) {
    await lock.acquire();
    lock.release();
    turns++;
  }
  return turns;
}

/**
 * Counts how long one turn waited, and returns by how many it was overtaken: acquires by others between its own asking
 * and having, less one for each of the others, who may have asked before. A thread that is preempted between the two
 * steps "count those before me" and "ask" looks overtaken too, so a fair lock does not always show 0.
 */
async function watchedTurn(lock: Lock, { cells, waits, workers }: Order): Promise<number> {
  const before = Atomics.load(cells, control.acquired);
  const asked = performance.now();
  const pending = lock.acquire();
  if (pending) await pending;
  record(waits!, (performance.now() - asked) * 1e6);
  const overtakings = Atomics.add(cells, control.acquired, 1) - before - (workers - 1);
  lock.release();
  return overtakings;
}

async function takeWatchedTurns(lock: Lock, order: Order): Promise<[turns: number, mostOvertakings: number]> {
  let turns = 0;
  let most = 0;
  for (; Atomics.load(order.cells, control.stopped) === 0; turns++)
    most = Math.max(most, await watchedTurn(lock, order));
  return [turns, most];
}

async function carryOut(order: Order, { open }: Contender, isAwaiting: boolean): Promise<Done> {
  const { entrance, cells, waits } = order;
  const lock = open(entrance);
  Atomics.add(cells, control.ready, 1);
  Atomics.wait(cells, control.started, 0);
  const started = performance.now();
  let [turns, mostOvertakings] = [0, 0];
  if (waits) [turns, mostOvertakings] = await takeWatchedTurns(lock, order);
  else turns = isAwaiting ? await awaitTurns(lock, cells) : takeTurns(lock, cells);
  const ms = performance.now() - started;
  entrance.port?.close();
  return { turns, ms, mostOvertakings };
}

const isAwaited = awaitingContenders.find(({ name }) => name === workerData);
const contender = isAwaited ?? blockingContenders.find(({ name }) => name === workerData);
parentPort?.on('message', async (order: Order) => {
  parentPort!.postMessage(await carryOut(order, contender!, isAwaited !== undefined));
});
