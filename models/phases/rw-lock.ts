/** Readers and writers: a writer is alone, readers are not, and late readers do not overtake a writer that waits. */
import { type AtomicMemory, type Cell, type QueueChoice, RwLock } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly lock: RwLock;
  /** What is written, in two halves that are equal outside a write. Plain: the lock orders all accesses. */
  readonly halves: readonly [Cell, Cell];
}

const setUpWith =
  (queue: QueueChoice, maxWaiters: number) =>
  ({ memory, cells }: SetUp): Shared => ({
    memory,
    lock: RwLock.create(memory, { maxWaiters, queue }, cells.within('lock')),
    halves: [cells.cell('left'), cells.cell('right')],
  });

const write = ({ memory, halves }: Shared): void => {
  for (const half of halves) memory.write(half, memory.read(half) + 1);
};

const read = ({ memory, halves }: Shared, thread: Thread): number => {
  const [left, right] = halves.map((half) => memory.read(half));
  thread.assert(left === right, 'A reader saw half of a write.');
  return left!;
};

const free = ({ lock }: Shared): boolean =>
  lock.holders.readers === 0 && lock.holders.writers === 0 && lock.isIdle;

/** Two writers, one of which gives up after a while, and readers. */
export function rwLockExclusion(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const readers = othersThan(2, threads);
  return defineModel({
    name: `${queue} rw-lock`,
    description: 'A writer is alone inside, and nobody who gives up takes the lock with it.',
    bounds: { threads: readers + 2 },
    setup: setUpWith(queue, readers + 1),
    threads: {
      reader: replicate(readers, (shared: Shared, thread: Thread) => {
        thread.operation('lock to read', () => shared.lock.lock('read'));
        thread.operation('read', () => read(shared, thread));
        thread.operation('unlock', () => shared.lock.unlock('read'));
      }),
      writer: (shared: Shared, thread) => {
        thread.operation('lock to write', () => shared.lock.lock('write'));
        thread.operation('write', () => write(shared));
        thread.operation('unlock', () => shared.lock.unlock('write'));
      },
      hasty: (shared: Shared, thread) => {
        const isIn = thread.operation('lock in time', () => shared.lock.tryLockFor('write', 1));
        if (!isIn) return false;
        thread.operation('write', () => write(shared));
        thread.operation('unlock', () => shared.lock.unlock('write'));
        return true;
      },
    },
    final: (shared, { hasty }) => shared.memory.load(shared.halves[1]) === (hasty ? 2 : 1) && free(shared),
  });
}

/** A reader is inside and a writer waits when others want to read, and the first one again: they see what it wrote. */
export function rwLockLateReaders(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const late = othersThan(2, threads);
  const readAfterwards = (shared: Shared, thread: Thread): void => {
    thread.operation('lock to read', () => shared.lock.lock('read'));
    const seen = thread.operation('read', () => read(shared, thread));
    thread.assert(seen === 1, 'A late reader overtook a writer that waited.');
    thread.operation('unlock', () => shared.lock.unlock('read'));
  };
  return defineModel({
    name: `${queue} rw-lock late readers`,
    description: 'Readers that come after a writer has begun to wait do not overtake it.',
    bounds: { threads: late + 2 },
    setup: (setUp: SetUp) => {
      const shared = setUpWith(queue, late + 2)(setUp);
      shared.lock.lock('read');
      const waiting = shared.lock.beginLock('write');
      if (waiting === 'locked') throw new Error('Expected the writer to have to wait.');
      return { ...shared, waiting };
    },
    threads: {
      again: (shared, thread) => {
        thread.operation('unlock', () => shared.lock.unlock('read'));
        readAfterwards(shared, thread);
      },
      writer: (shared, thread: Thread) => {
        const { memory, lock, waiting } = shared;
        thread.operation('wait for the lock', () => {
          const { cell, expected } = lock.waitPoint(waiting);
          for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
            memory.wait(cell, expected);
            if (lock.finishLock(waiting)) return;
          }
        });
        thread.operation('write', () => write(shared));
        thread.operation('unlock', () => lock.unlock('write'));
      },
      late: replicate(late, readAfterwards),
    },
    final: free,
  });
}
