/** What workers do with the primitives over a queue. */
import type { AtomicMemory, Cell } from '../../../src/memory/atomic-memory.ts';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { Barrier } from '../../../src/primitives/barrier.ts';
import { Event } from '../../../src/primitives/event.ts';
import { Mutex } from '../../../src/primitives/mutex.ts';
import { Notify } from '../../../src/primitives/notify.ts';
import type { QueueName } from '../../../src/primitives/queues.ts';
import { RwLock } from '../../../src/primitives/rw-lock.ts';
import { meet, WORKERS } from './meeting.ts';

/** After the cell in which workers meet. */
const FIRST = 1;
const DAWDLING = 50;

/** What lies in memory. */
export interface PrimitiveSite {
  readonly mutex: Mutex;
  readonly bargingMutex: Mutex;
  readonly rwLock: RwLock;
  readonly barrier: Barrier;
  readonly ping: Notify;
  readonly pong: Notify;
  readonly event: Event;
  /** Two numbers that are changed without atomics, by whoever may. */
  readonly left: Cell;
  readonly right: Cell;
  /** A number that is changed with atomics. */
  readonly tokens: Cell;
}

function layOut(memory: AtomicMemory, cells: CellLayout, queue: QueueName, how: 'create' | 'attach') {
  const options = { maxWaiters: WORKERS, queue };
  return {
    mutex: Mutex[how](memory, options, cells),
    bargingMutex: Mutex[how](memory, { ...options, fair: false }, cells),
    rwLock: RwLock[how](memory, options, cells),
    barrier: Barrier[how](memory, { ...options, parties: WORKERS }, cells),
    ping: Notify[how](memory, options, cells),
    pong: Notify[how](memory, options, cells),
    event: Event[how](memory, options, cells),
    left: cells.cell('left'),
    right: cells.cell('right'),
    tokens: cells.cell('tokens'),
  };
}

/** Everything, in memory of its own. */
export function createSite(queue: QueueName): { memory: NativeMemory; site: PrimitiveSite } {
  const unlimited = { length: Number.POSITIVE_INFINITY } as AtomicMemory;
  const counted = new CellLayout(FIRST);
  layOut(unlimited, counted, queue, 'attach');
  const memory = NativeMemory.allocate(FIRST + counted.size);
  return { memory, site: layOut(memory, new CellLayout(FIRST), queue, 'create') };
}

const attachedSite = (memory: AtomicMemory, queue: QueueName): PrimitiveSite =>
  layOut(memory, new CellLayout(FIRST), queue, 'attach');

export type PrimitiveJobName =
  | 'lock'
  | 'lock in time'
  | 'barge'
  | 'read'
  | 'write'
  | 'pass the barrier'
  | 'serve'
  | 'return'
  | 'disturb'
  | 'take tokens'
  | 'give tokens';

type PrimitiveJob = (site: PrimitiveSite, memory: AtomicMemory, rounds: number) => number;

/** In between it dawdles, so that whoever is inside at the same time is noticed. */
function increment(memory: AtomicMemory, cell: Cell): void {
  const before = memory.read(cell);
  for (let step = 0; step < DAWDLING; step++) memory.pause();
  memory.write(cell, before + 1);
}

/** Takes a token if there is one. */
function tryTake(memory: AtomicMemory, tokens: Cell): boolean {
  for (;;) {
    const there = memory.load(tokens);
    if (there === 0) return false;
    if (memory.compareExchange(tokens, there, there - 1) === there) return true;
  }
}

/** Each returns how often it did what it is there for. */
const jobs: Readonly<Record<PrimitiveJobName, PrimitiveJob>> = {
  lock: ({ mutex, left }, memory, rounds) => {
    for (let round = 0; round < rounds; round++) mutex.run(() => increment(memory, left));
    return rounds;
  },

  'lock in time': ({ mutex, left }, memory, rounds) => {
    let locked = 0;
    for (let round = 0; round < rounds; round++) {
      if (!mutex.tryLockFor((round % 4) * 0.01)) continue;
      locked++;
      increment(memory, left);
      mutex.unlock();
    }
    return locked;
  },

  barge: ({ bargingMutex, left }, memory, rounds) => {
    for (let round = 0; round < rounds; round++) bargingMutex.run(() => increment(memory, left));
    return rounds;
  },

  // Counts the times that both numbers were the same.
  read: ({ rwLock, left, right }, memory, rounds) => {
    let equal = 0;
    for (let round = 0; round < rounds; round++) {
      rwLock.lock('read');
      if (memory.read(left) === memory.read(right)) equal++;
      rwLock.unlock('read');
    }
    return equal;
  },

  write: ({ rwLock, left, right }, memory, rounds) => {
    let written = 0;
    for (let round = 0; round < rounds; round++) {
      if (!rwLock.tryLockFor('write', round % 2 === 0 ? Number.POSITIVE_INFINITY : 0.01)) continue;
      increment(memory, left);
      increment(memory, right);
      rwLock.unlock('write');
      written++;
    }
    return written;
  },

  // Counts the rounds that it led; -1: it passed before all had arrived.
  'pass the barrier': ({ barrier, tokens }, memory, rounds) => {
    let led = 0;
    for (let round = 1; round <= rounds; round++) {
      memory.add(tokens, 1);
      if (barrier.wait() === 'leader') led++;
      if (memory.load(tokens) < WORKERS * round) return -1;
    }
    return led;
  },

  serve: ({ ping, pong }, _memory, rounds) => {
    for (let round = 0; round < rounds; round++) {
      ping.notifyOne();
      pong.wait();
    }
    return rounds;
  },

  return: ({ ping, pong }, _memory, rounds) => {
    for (let round = 0; round < rounds; round++) {
      ping.wait();
      pong.notifyOne();
    }
    return rounds;
  },

  // Gets in the way, and passes on what was not meant for it.
  disturb: ({ ping }, _memory, rounds) => {
    for (let round = 0; round < rounds; round++) {
      if (ping.wait({ timeoutMs: (round % 4) * 0.01 }) === 'notified') ping.notifyOne();
      const begun = ping.beginWait();
      if (begun === 'notified') ping.notifyOne();
      else ping.cancelWait(begun);
    }
    return 0;
  },

  'take tokens': ({ event, tokens }, memory, rounds) => {
    for (let taken = 0; taken < rounds; ) {
      const listener = event.listen();
      if (tryTake(memory, tokens)) {
        event.discard(listener);
        taken++;
      } else {
        event.wait(listener);
      }
    }
    return rounds;
  },

  'give tokens': ({ event, tokens }, memory, rounds) => {
    for (let given = 0; given < rounds; given++) {
      memory.add(tokens, 1);
      event.notifyAdditional(1);
    }
    return rounds;
  },
};

/** Does a job, together with all other workers. */
export function doJob(memory: AtomicMemory, job: PrimitiveJobName, rounds: number, queue: QueueName): number {
  const site = attachedSite(memory, queue);
  meet(memory, WORKERS);
  return jobs[job](site, memory, rounds);
}

/** Whether a job is one of these. */
export const isPrimitiveJob = (job: string): job is PrimitiveJobName => Object.hasOwn(jobs, job);
