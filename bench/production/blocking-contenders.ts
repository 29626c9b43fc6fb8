/** Locks for threads that block. */
import { Mutex, NativeMemory, type QueueName, queueNames, Semaphore } from 'heddle';
import { Semaphore as Algorithm, type Cell, FutexMutex } from 'heddle/algorithms';
import { anySetting, type Contender, type Lock, onePermit, shareWith } from './contender.ts';
import { CasLock, DirectFutexMutex, FutexSemaphore } from './hand-written.ts';

const MAX_WAITERS = 64;

type Release = { release(): void };

/** The semaphore as programs use it. */
const semaphore = (queue: QueueName, fair: boolean): Contender => ({
  name: `${queue} ${fair ? 'fair' : 'barging'}`,
  can: anySetting,
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
      turn: () => opened.acquireSync().release(),
    };
  },
});

/** The mutex as programs use it. */
const mutex = (fair: boolean): Contender => ({
  name: `Mutex phase1 ${fair ? 'fair' : 'barging'}`,
  can: onePermit,
  create: (_, workers) => shareWith(workers, Mutex.create({ queue: 'phase1', fair }).handle),
  open: ({ shared }) => {
    const opened = Mutex.attach(shared as Mutex['handle']);
    let guard: Release;
    return {
      acquire: () => {
        guard = opened.lockSync();
      },
      release: () => guard.release(),
      turn: () => opened.lockSync().release(),
    };
  },
});

/** The algorithm alone: no guard, no account, no check whether the thread may block. */
const algorithm = (queue: QueueName): Contender => ({
  name: `${queue} barging, algorithm alone`,
  can: anySetting,
  create: (permits, workers) => {
    const memory = NativeMemory.allocate(Algorithm.cellCount(algorithmOptions(queue, permits)));
    Algorithm.create(memory, algorithmOptions(queue, permits));
    return shareWith(workers, { buffer: memory.buffer, permits });
  },
  open: ({ shared }) => {
    const { buffer, permits } = shared as { buffer: SharedArrayBuffer; permits: number };
    const opened = Algorithm.attach(new NativeMemory(buffer), algorithmOptions(queue, permits));
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
  can: onePermit,
  create: (_, workers) => shareWith(workers, NativeMemory.allocate(1).buffer),
  open: ({ shared }) => {
    const mutex = new FutexMutex(new NativeMemory(shared as SharedArrayBuffer), 0 as Cell);
    return { acquire: () => mutex.lock(), release: () => mutex.unlock() };
  },
};

/** Called through the same kind of adapter as the one with a memory. */
const directFutexMutex: Contender = {
  name: 'futex mutex, written directly',
  can: onePermit,
  create: (_, workers) => shareWith(workers, new Int32Array(new SharedArrayBuffer(4))),
  open: ({ shared }) => {
    const mutex = new DirectFutexMutex(shared as Int32Array<SharedArrayBuffer>, 0);
    return { acquire: () => mutex.lock(), release: () => mutex.unlock() };
  },
};

const handWritten = (
  name: string,
  Written: new (cells: Int32Array<SharedArrayBuffer>) => Lock,
  initial: (permits: number) => number,
  can: Contender['can'],
): Contender => ({
  name,
  can,
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

/**
 * It is held while a function runs, so acquire is all of it. Never with several workers: their garbage collections over
 * shared structs bring V8 11.3 down.
 */
const atomicsMutex: Contender = {
  name: 'Atomics.Mutex',
  can: ({ workers }) => workers === 1,
  create: (_, workers) => shareWith(workers, new AtomicsMutex!()),
  open: ({ shared }) => ({
    acquire: () => AtomicsMutex!.lock(shared as object, nothing),
    release: nothing,
  }),
};

function nothing(): void {}

export const casLock: Contender = handWritten('hand-written CAS lock', CasLock, free, onePermit);

export const blockingContenders: readonly Contender[] = [
  ...queueNames.map((queue) => semaphore(queue, true)),
  ...queueNames.map((queue) => semaphore(queue, false)),
  algorithm('phase1'),
  mutex(true),
  mutex(false),
  futexMutex,
  directFutexMutex,
  casLock,
  handWritten('hand-written futex semaphore', FutexSemaphore, (permits) => permits, anySetting),
  ...(AtomicsMutex ? [atomicsMutex] : []),
];
