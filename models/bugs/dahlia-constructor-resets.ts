/**
 * A semaphore whose constructor writes the initial value, in every worker that constructs one.
 *
 * The words are shared, the object is not: each worker makes its own over the same memory. A constructor that stores 1
 * says "one permit is free", whoever has it by then.
 *
 *   T0  one worker constructs the semaphore, and acquires its only permit
 *   T1  the other worker constructs it, and with that gives a permit that nobody released
 *   T2  the other worker acquires: both are inside
 *
 * `fixed`: the memory is initialized once, by whoever creates it; a worker only attaches.
 *
 * Threads. 2.
 * Source.  dahlia-concurrency 1.0.1, `BinarySemaphore`; told from a description: its code could not be found.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly permits: Cell;
  readonly inside: Cell;
}

type Construct = (shared: Shared) => void;

const acquire = ({ memory, permits }: Shared): void => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (memory.compareExchange(permits, 1, 0) === 1) return;
    memory.wait(permits, 0);
  }
};

const release = ({ memory, permits }: Shared): void => {
  memory.store(permits, 1);
  memory.notify(permits, 1);
};

const worker =
  (construct: Construct | null) =>
  (shared: Shared, thread: Thread): void => {
    const { memory, inside } = shared;
    if (construct) thread.operation('construct', () => construct(shared));
    thread.operation('acquire', () => acquire(shared));
    const others = thread.operation('enter', () => memory.add(inside, 1));
    thread.assert(others === 0, 'Two workers have the only permit.');
    thread.operation('leave', () => void memory.sub(inside, 1));
    thread.operation('release', () => release(shared));
  };

const twoWorkers = (name: string, construct: Construct | null): AnyModel =>
  defineModel({
    name,
    description: 'One worker at a time has the only permit.',
    setup: ({ memory, cells }): Shared => {
      const permits = cells.cell('permits');
      memory.store(permits, 1);
      return { memory, permits, inside: cells.cell('inside') };
    },
    threads: { worker: replicate(2, worker(construct)) },
  });

const violated: AnyModel = twoWorkers('dahlia constructor resets', ({ memory, permits }) =>
  memory.store(permits, 1),
);

/** Workers attach, and store nothing. */
export const fixed: AnyModel = twoWorkers('dahlia constructor resets, fixed', null);

export default violated;
