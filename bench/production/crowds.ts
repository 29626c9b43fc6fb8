/** Many waiters of one event loop: all notified at once, or all giving up behind one who stays. */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { Notify, type QueueName, queueNames, Semaphore } from 'heddle';
import type { Effort } from './effort.ts';
import { interleaved, type Row, rowOf } from './row.ts';

const WAITERS = 100;
const STORM = 1000;

const nanosecondsOf = (ms: number): number => ms * 1e6;

/** Something that wakes everybody who waits for it. */
interface Crowd {
  readonly name: string;
  readonly waiting: () => Promise<unknown>;
  readonly notifyAll: () => void;
}

function crowds(): Crowd[] {
  const cells = new Int32Array(new SharedArrayBuffer(4));
  const ofQueue = (queue: QueueName): Crowd => {
    const notify = Notify.create({ queue, maxWaiters: WAITERS });
    return { name: `Notify ${queue}`, waiting: () => notify.wait(), notifyAll: () => notify.notifyAll() };
  };
  const raw: Crowd = {
    name: 'Atomics.waitAsync and notify',
    waiting: async () => Atomics.waitAsync(cells, 0, 0).value,
    notifyAll: () => void Atomics.notify(cells, 0),
  };
  return [...queueNames.map(ofQueue), raw];
}

/** How long the call takes, or how long until the last waiter runs. */
async function notifyAll(crowd: Crowd, until: 'called' | 'woken'): Promise<number> {
  const waits = Array.from({ length: WAITERS }, () => crowd.waiting());
  await turnOfTheLoop();
  const asked = performance.now();
  crowd.notifyAll();
  const called = performance.now();
  const alive = setInterval(() => {}, 1000);
  await Promise.all(waits);
  clearInterval(alive);
  return nanosecondsOf((until === 'called' ? called : performance.now()) - asked);
}

type Order = 'oldest first' | 'newest first';

/** Nanoseconds for each of many waits that are aborted one after another while the head of the queue stays. */
async function cancelStorm(queue: QueueName, order: Order): Promise<number> {
  const semaphore = Semaphore.create({ permits: 1, queue, maxWaiters: STORM + 1 });
  const held = await semaphore.acquire();
  const head = semaphore.acquire();
  const controllers = Array.from({ length: STORM }, () => new AbortController());
  const waits = controllers.map(({ signal }) => semaphore.acquire({ signal }).catch(() => null));
  await turnOfTheLoop();
  if (order === 'newest first') controllers.reverse();
  const started = performance.now();
  for (const controller of controllers) controller.abort();
  await Promise.all(waits);
  const spent = performance.now() - started;
  held.release();
  (await head).release();
  return nanosecondsOf(spent) / STORM;
}

export async function measureCrowds({ rounds }: Effort): Promise<Row[]> {
  const rows: Row[] = [];
  const all = crowds();
  for (const until of ['called', 'woken'] as const) {
    const what = until === 'called' ? 'the call' : 'until the last runs';
    const samples = await interleaved(all, rounds, (crowd) => notifyAll(crowd, until));
    for (const [{ name }, seen] of samples)
      rows.push(rowOf(`notify all of ${WAITERS} waiters, ${what}`, name, seen));
  }
  for (const order of ['oldest first', 'newest first'] as const) {
    const samples = await interleaved(queueNames, rounds, (queue) => cancelStorm(queue, order));
    for (const [queue, seen] of samples)
      rows.push(rowOf(`${STORM} cancels behind a pinned head, ${order}, each`, queue, seen));
  }
  return rows;
}
