/** Locks for threads that block. */
import { NativeMemory, type QueueName, queueNames, Semaphore } from 'heddle';
import { Semaphore as Algorithm, type Cell, FutexMutex } from 'heddle/algorithms';
import { type Contender, type Lock, shareWith } from './contender.ts';
import { CasLock, DirectFutexMutex, FutexSemaphore } from './hand-written.ts';

/** No semaphore of the benchmarks has more. */
const MANY = 8;
const MAX_WAITERS = 64;

type Release = { release(): void };

/** The semaphore as programs use it. */
const semaphore = (queue: QueueName, fair: boolean): Contender => ({
  name: `${queue} ${fair ? 'fair' : 'barging'}`,
  mostPermits: MANY,
  create: (permits, workers) =>
    shareWith(workers, Semaphore.create({ permits, queue, fair, maxWaiters: MAX_WAITERS }).handle),
  open: ({ shared }) => {
    const opened = Semaphore.attach(shared as Semaphore['handle']);
    let permit: Release;
    return {
      acquire: () => {
        permit = opened.acquireSync();
      },
      release: () => permit.release(),
    };
  },
});

/** The algorithm alone: no guard, no account, no check whether the thread may block. */
const algorithm = (queue: QueueName): Contender => ({
  name: `${queue} barging, algorithm alone`,
  mostPermits: MANY,
  create: (permits, workers) => {
    const memory = NativeMemory.allocate(Algorithm.cellCount(algorithmOptions(queue, permits)));
    Algorithm.create(memory, algorithmOptions(queue, permits));
    return shareWith(workers, memory.buffer);
  },
  open: ({ shared }) => {
    const opened = Algorithm.attach(
      new NativeMemory(shared as SharedArrayBuffer),
      algorithmOptions(queue, MANY),
    );
    return { acquire: () => void opened.acquire(), release: () => opened.release() };
  },
});

const algorithmOptions = (queue: QueueName, permits: number) => ({
  permits,
  queue,
  maxWaiters: MAX_WAITERS,
  fair: false,
});

const futexMutex: Contender = {
  name: 'futex mutex',
  mostPermits: 1,
  create: (_, workers) => shareWith(workers, NativeMemory.allocate(1).buffer),
  open: ({ shared }) => {
    const mutex = new FutexMutex(new NativeMemory(shared as SharedArrayBuffer), 0 as Cell);
    return { acquire: () => mutex.lock(), release: () => mutex.unlock() };
  },
};

const handWritten = (
  name: string,
  Written: new (cells: Int32Array<SharedArrayBuffer>) => Lock,
  initial: (permits: number) => number,
  mostPermits: number,
): Contender => ({
  name,
  mostPermits,
  create: (permits, workers) => {
    const cells = new Int32Array(new SharedArrayBuffer(8));
    cells[0] = initial(permits);
    return shareWith(workers, cells);
  },
  open: ({ shared }) => new Written(shared as Int32Array<SharedArrayBuffer>),
});

const free = (): number => 0;

/** What `Atomics` has under `--harmony-struct` in V8, as of Node 20 to 24. */
interface MutexAtomics {
  readonly Mutex?: {
    new (): object;
    lock(mutex: object, body: () => void): void;
  };
}

const { Mutex: AtomicsMutex } = Atomics as MutexAtomics;

/** It is held while a function runs, so there is nothing to be measured between acquire and release. */
const atomicsMutex: Contender = {
  name: 'Atomics.Mutex',
  mostPermits: 1,
  create: (_, workers) => shareWith(workers, new AtomicsMutex!()),
  open: ({ shared }) => ({
    acquire: () => AtomicsMutex!.lock(shared as object, nothing),
    release: nothing,
  }),
};

function nothing(): void {}

export const casLock: Contender = handWritten('hand-written CAS lock', CasLock, free, 1);

export const blockingContenders: readonly Contender[] = [
  ...queueNames.map((queue) => semaphore(queue, true)),
  ...queueNames.map((queue) => semaphore(queue, false)),
  algorithm('phase1'),
  futexMutex,
  handWritten('futex mutex, written directly', DirectFutexMutex, free, 1),
  casLock,
  handWritten('hand-written futex semaphore', FutexSemaphore, (permits) => permits, MANY),
  ...(AtomicsMutex ? [atomicsMutex] : []),
];
