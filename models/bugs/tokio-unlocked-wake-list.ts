/**
 * A node that is freed while another thread still has it in a list of its own.
 *
 * The node of a waiter lives in the waiter's future. A release takes the waiters that it can satisfy out of the queue
 * under a lock, into a list of its own, and wakes them after it has unlocked. A future that is dropped takes its node out
 * of the queue under the lock, and frees it:
 *
 *   T0  "releaser" moves the node from the queue to its own list, and unlocks
 *   T1  "canceller" drops the future: its node is not queued, so there is nothing to take out
 *   T2  "canceller" frees the node
 *   T3  "releaser" reads the waker from the node: use after free
 *
 * `fixed`: whom it wakes, it wakes before it unlocks.
 *
 * Threads. 2.
 * Source.  tokio's batch semaphore, #2340.
 */
import { type AtomicMemory, type Cell, FutexMutex } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread, type ThreadBody } from 'heddle/checker';

const FREED = 0;
const ALIVE = 1;

interface Shared {
  readonly memory: AtomicMemory;
  readonly lock: FutexMutex;
  readonly isQueued: Cell;
  readonly node: Cell;
}

const wake = ({ memory, node }: Shared, thread: Thread): void =>
  thread.assert(memory.load(node) === ALIVE, 'The releaser wakes a waiter whose node was freed.');

const canceller: ThreadBody<Shared> = ({ memory, lock, isQueued, node }, thread) =>
  thread.operation('drop the future', () => {
    lock.lock();
    memory.store(isQueued, 0);
    lock.unlock();
    memory.store(node, FREED);
  });

type Release = (shared: Shared, thread: Thread) => void;

const wakeUnlocked: Release = (shared, thread) => {
  const { memory, lock, isQueued } = shared;
  lock.lock();
  const isMine = memory.exchange(isQueued, 0) === 1;
  lock.unlock();
  if (isMine) wake(shared, thread);
};

const wakeLocked: Release = (shared, thread) => {
  const { memory, lock, isQueued } = shared;
  lock.lock();
  if (memory.exchange(isQueued, 0) === 1) wake(shared, thread);
  lock.unlock();
};

const dropped = (name: string, release: Release): AnyModel =>
  defineModel({
    name,
    description: 'Nobody touches the node of a waiter after it was freed.',
    setup: ({ memory, cells }): Shared => {
      const isQueued = cells.cell('is queued');
      const node = cells.cell('node');
      memory.store(isQueued, 1);
      memory.store(node, ALIVE);
      return { memory, lock: new FutexMutex(memory, cells.cell('lock')), isQueued, node };
    },
    threads: {
      releaser: (shared: Shared, thread) => thread.operation('release', () => release(shared, thread)),
      canceller,
    },
  });

const violated: AnyModel = dropped('tokio unlocked wake list', wakeUnlocked);

/** Waking is part of what the lock protects. */
export const fixed: AnyModel = dropped('tokio unlocked wake list, fixed', wakeLocked);

export default violated;
