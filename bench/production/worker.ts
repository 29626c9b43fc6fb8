/**
 * A worker at the benchmarks: opens its end of a lock once, and takes turns at it in every window of time, as often as it
 * can, until it is told to stop. A lock lives as long as its setting is measured, as in a program that runs for a while.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { awaitingContenders } from './awaiting-contenders.ts';
import { blockingContenders } from './blocking-contenders.ts';
import type { Entrance, Lock, Setting } from './contender.ts';
import { record } from './histogram.ts';
import { fastTenth } from './row.ts';

/** Cells by which a crew is led. */
export const control = {
  ready: 0,
  started: 1,
  stopped: 2,
  acquired: 3,
  asking: 4,
  lonely: 5,
  LENGTH: 6,
} as const;

/** What to do for one window of time. */
export interface Order extends Setting {
  /** Of a new lock; null: the one from before. */
  readonly entrance: Entrance | null;
  readonly cells: Int32Array<SharedArrayBuffer>;
  /** Where waits are counted; null: as fast as possible, without looking at the clock. */
  readonly waits: Int32Array<SharedArrayBuffer> | null;
}

/** What came of it. */
export interface Done {
  readonly turns: number;
  readonly ms: number;
  /** How many turns had to wait; 0 if nobody counted. */
  readonly waited: number;
  /** See {@link watchedTurn}. */
  readonly mostOvertakings: number;
}

/** Turns taken as fast as possible. */
type Turns = Omit<Done, 'mostOvertakings'>;

/** Turns of one batch. Short beside the slice of time that the system gives to a thread. */
const BATCH = 512;

/** Milliseconds, beyond which an acquire has waited. */
const WAITED_MS = 0.001;

/** Turns between two looks at whether to stop: a look costs about as much as an uncontended lock. */
const TURNS_A_LOOK = 16;

const isStopped = (cells: Int32Array): boolean => Atomics.load(cells, control.stopped) !== 0;

function turnAt(lock: Lock): () => void {
  if (lock.turn) return () => lock.turn!();
  return () => {
    lock.acquire();
    lock.release();
  };
}

/**
 * Turns of a thread that is alone, in batches, each with its own time. The batch that a tenth of all were faster than stands
 * for all: one in which something else had the processor, or the other half of its core, says nothing of the lock.
 */
function takeTurnsAlone(lock: Lock, { cells }: Order): Turns {
  const takeTurn = turnAt(lock);
  const times: number[] = [];
  do {
    const started = performance.now();
    for (let turn = 0; turn < BATCH; turn++) takeTurn();
    times.push(performance.now() - started);
  } while (!isStopped(cells));
  return { turns: BATCH, ms: fastTenth(times), waited: 0 };
}

function takeTurns(lock: Lock, { cells }: Order): Turns {
  const started = performance.now();
  let turns = 0;
  do {
    for (let turn = 0; turn < TURNS_A_LOOK; turn++) {
      lock.acquire();
      lock.release();
    }
    turns += TURNS_A_LOOK;
  } while (!isStopped(cells));
  return { turns, ms: performance.now() - started, waited: 0 };
}

/** Says that this thread wants a permit, to a holder that waits for that. */
function ask(cells: Int32Array): void {
  Atomics.add(cells, control.asking, 1);
  if (Atomics.load(cells, control.lonely) !== 0) Atomics.notify(cells, control.asking);
}

/** Keeps the processor busy, but not before somebody else wants a permit, so that no release finds nobody. */
function workOnceAsked(cells: Int32Array, us: number): void {
  while (Atomics.load(cells, control.asking) === 0 && !isStopped(cells)) {
    Atomics.store(cells, control.lonely, 1);
    Atomics.wait(cells, control.asking, 0, 1);
    Atomics.store(cells, control.lonely, 0);
  }
  const until = performance.now() + us / 1000;
  while (performance.now() < until);
}

/**
 * Turns with work to do, which is begun when somebody else wants the permit: on a busy machine a thread often has the
 * processor to itself for a while, and what it then does again and again is no contention.
 *
 * The share of turns that had to wait is counted all the same: a permit that is free is there in far less than `WAITED_MS`,
 * and one that is not is at least as long away as its holder works.
 */
function takeWorkingTurns(lock: Lock, { cells, workUs }: Order): Turns {
  const started = performance.now();
  let [turns, waited] = [0, 0];
  for (; !isStopped(cells); turns++) {
    ask(cells);
    const asked = performance.now();
    lock.acquire();
    const had = performance.now();
    Atomics.sub(cells, control.asking, 1);
    if (had - asked > WAITED_MS) waited++;
    workOnceAsked(cells, workUs);
    lock.release();
  }
  return { turns, ms: performance.now() - started, waited };
}

async function awaitTurns(lock: Lock, { cells }: Order): Promise<Turns> {
  const started = performance.now();
  let turns = 0;
  for (; !isStopped(cells); turns++) {
    await lock.acquire();
    lock.release();
  }
  return { turns, ms: performance.now() - started, waited: 0 };
}

/**
 * Counts how long one turn waited, and returns by how many it was overtaken: acquires by others between its own asking
 * and having, less one for each of the others, who may have asked before. A thread that is preempted between the two
 * steps "count those before me" and "ask" looks overtaken too, so a fair lock does not always show 0.
 */
async function watchedTurn(lock: Lock, { cells, waits, workers, workUs }: Order): Promise<number> {
  ask(cells);
  const before = Atomics.load(cells, control.acquired);
  const asked = performance.now();
  const pending = lock.acquire();
  if (pending) await pending;
  record(waits!, (performance.now() - asked) * 1e6);
  Atomics.sub(cells, control.asking, 1);
  const overtakings = Atomics.add(cells, control.acquired, 1) - before - (workers - 1);
  if (workUs > 0) workOnceAsked(cells, workUs);
  lock.release();
  return overtakings;
}

async function takeWatchedTurns(lock: Lock, order: Order): Promise<Done> {
  const started = performance.now();
  let [turns, mostOvertakings] = [0, 0];
  for (; !isStopped(order.cells); turns++)
    mostOvertakings = Math.max(mostOvertakings, await watchedTurn(lock, order));
  return { turns, ms: performance.now() - started, waited: 0, mostOvertakings };
}

/** As fast as possible. */
function takeUnwatchedTurns(lock: Lock, order: Order): Turns | Promise<Turns> {
  if (isAwaited) return awaitTurns(lock, order);
  if (order.workers === 1) return takeTurnsAlone(lock, order);
  return order.workUs > 0 ? takeWorkingTurns(lock, order) : takeTurns(lock, order);
}

/** The end of the lock that is being measured. */
let end: { readonly lock: Lock; readonly port: Entrance['port'] } | undefined;

function lockFor({ entrance }: Order): Lock {
  if (entrance) {
    end?.port?.close();
    end = { lock: contender!.open(entrance), port: entrance.port };
  }
  return end!.lock;
}

async function carryOut(order: Order): Promise<Done> {
  const lock = lockFor(order);
  Atomics.add(order.cells, control.ready, 1);
  Atomics.wait(order.cells, control.started, 0);
  if (order.waits) return takeWatchedTurns(lock, order);
  return { ...(await takeUnwatchedTurns(lock, order)), mostOvertakings: 0 };
}

const awaited = awaitingContenders.find(({ name }) => name === workerData);
const isAwaited = awaited !== undefined;
const contender = awaited ?? blockingContenders.find(({ name }) => name === workerData);
parentPort?.on('message', async (order: Order) => {
  parentPort!.postMessage(await carryOut(order));
});
