/**
 * A permit that is taken for a waiter before it wakes, and is gone if the waiter is interrupted before it runs.
 *
 * A release resumes a fiber that waits, and takes the permit on its behalf. Between being resumed and running, the fiber
 * can be interrupted: then it runs nothing but its end, and knows of no permit.
 *
 *   T0  "fiber" waits for the only permit
 *   T1  "holder" releases: the permit is taken for "fiber", which is resumed
 *   T2  "interrupter" interrupts "fiber", which has not run yet
 *   T3  "fiber" runs, finds that it is interrupted, and ends; nobody has the permit, and it is not free
 *
 * `fixed`: the release frees the permit, and the fiber takes it itself once it runs.
 *
 * Threads. 3.
 * Source.  Effect, `Semaphore.take`: Effect-TS/effect #6081, and #1392 of effect-smol; once more in `withPermits`, #6910.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly freePermits: Cell;
  /** 1 while the fiber is in the list of waiters: who takes it out resumes it. */
  readonly isListed: Cell;
  readonly isResumed: Cell;
  readonly isInterrupted: Cell;
}

interface Rules {
  readonly release: (shared: Shared) => void;
  /** What the fiber does with a permit when it runs. */
  readonly take: (shared: Shared) => void;
}

/** Resumes the fiber, unless somebody else has. */
const resume = ({ memory, isListed, isResumed }: Shared): boolean => {
  if (memory.exchange(isListed, 0) === 0) return false;
  memory.store(isResumed, 1);
  memory.notify(isResumed);
  return true;
};

const free = ({ memory, freePermits }: Shared): void => void memory.add(freePermits, 1);

/** Gives the permit to the fiber if it waits: it is not free in between. */
const handOver: Rules = {
  release: (shared) => {
    if (!resume(shared)) free(shared);
  },
  take: () => undefined,
};

/** Nobody else takes permits here; Effect looks whether there still is one, and waits again if not. */
const takenByFiber: Rules = {
  release: (shared) => {
    free(shared);
    resume(shared);
  },
  take: ({ memory, freePermits }) => void memory.sub(freePermits, 1),
};

const fiber =
  (rules: Rules): ThreadBody<Shared> =>
  (shared, thread) => {
    const { memory, isResumed, isInterrupted } = shared;
    thread.operation('wait for a permit', () => void memory.wait(isResumed, 0));
    const hasPermit = thread.operation('run', () => {
      if (memory.load(isInterrupted) === 1) return false;
      rules.take(shared);
      return true;
    });
    if (hasPermit) thread.operation('release', () => free(shared));
  };

const interrupter: ThreadBody<Shared> = (shared, thread) =>
  thread.operation('interrupt', () => {
    shared.memory.store(shared.isInterrupted, 1);
    resume(shared);
  });

const interrupted = (name: string, rules: Rules): AnyModel =>
  defineModel({
    name,
    description: 'In the end the permit is free again, whether or not the fiber that waited was interrupted.',
    setup: ({ memory, cells }): Shared => {
      const isListed = cells.cell('listed');
      memory.store(isListed, 1);
      return {
        memory,
        freePermits: cells.cell('free permits'),
        isListed,
        isResumed: cells.cell('resumed'),
        isInterrupted: cells.cell('interrupted'),
      };
    },
    threads: {
      holder: (shared: Shared, thread) => thread.operation('release', () => rules.release(shared)),
      fiber: fiber(rules),
      interrupter,
    },
    final: ({ memory, freePermits }) => {
      if (memory.load(freePermits) !== 1) throw new Error('Nobody has the permit, and it is not free');
      return true;
    },
  });

const violated: AnyModel = interrupted('effect permit leak', handOver);

/** The permit is free until the fiber, which runs, takes it. */
export const fixed: AnyModel = interrupted('effect permit leak, fixed', takenByFiber);

export default violated;
