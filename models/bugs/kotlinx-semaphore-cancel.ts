/**
 * A cancelled waiter gives a permit back that a releaser is about to pass on.
 *
 * Permits are a counter that goes below 0: then as many wait, each in a cell of an endless row. A release raises the
 * counter, and if it was below 0, owes a wakeup to the next cell. A cancel raises the counter, too, and marks its cell:
 *
 *   T0  the counter is -1: "fickle" waits in cell 0
 *   T1  "holder" releases: the counter is 0, and the wakeup is owed to cell 0
 *   T2  "fickle" cancels: the counter is 1, a free permit, and cell 0 is marked
 *   T3  "holder" finds cell 0 marked, and leaves the wakeup in cell 1, where nobody waits yet
 *   T4  one takes the free permit; the next who comes waits in cell 1, and finds the wakeup: two own the permit
 *
 * `fixed`: a cancel that finds the counter at 0 or above leaves its cell alone: that wakeup is owed to it, and will be
 * wasted on it.
 *
 * Threads. 3; 2 would do, if "fickle" acquired again after it cancelled.
 * Source.  kotlinx.coroutines, `Semaphore`, #1477; found by a formal proof of the algorithm.
 */
import { type AtomicMemory, type Cell, cellAt } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread, type ThreadBody } from 'heddle/checker';

// cell | meaning
//   0  | nobody has come by
//   1  | its waiter sleeps
//   2  | its waiter, now or later, owns a permit
//   3  | its waiter has cancelled
const EMPTY = 0;
const WAITING = 1;
const RESUMED = 2;
const CANCELLED = 3;

/** One cell for "fickle", one for each acquire, and as many to skip to. */
const CELLS = 6;

interface Shared {
  readonly memory: AtomicMemory;
  readonly permits: Cell;
  readonly row: Cell;
  /** The next cell to wait in. */
  readonly tail: Cell;
  /** The next cell to resume. */
  readonly head: Cell;
  readonly owners: Cell;
}

/** The last cell stands for all after it; no execution gets there. */
const at = (row: Cell, index: number): Cell => cellAt(row, Math.min(index, CELLS - 1));

/** Resumes whoever waits in the next cell, or will; skips who has cancelled. */
const resumeNext = ({ memory, row, head }: Shared): void => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const cell = at(row, memory.add(head, 1));
    const found = memory.exchange(cell, RESUMED);
    if (found === WAITING) memory.notify(cell);
    if (found !== CANCELLED) return;
  }
};

const release = (shared: Shared): void => {
  if (shared.memory.add(shared.permits, 1) < 0) resumeNext(shared);
};

const acquire = ({ memory, permits, row, tail }: Shared): void => {
  if (memory.sub(permits, 1) > 0) return;
  const cell = at(row, memory.add(tail, 1));
  if (memory.compareExchange(cell, EMPTY, WAITING) === EMPTY) memory.wait(cell, WAITING);
};

type IsOwed = (permitsBefore: number) => boolean;

/** Cancels the wait in the first cell; `isOwed`: whether to leave the cell to a releaser that is on its way there. */
const cancel = (shared: Shared, isOwed: IsOwed): void => {
  const { memory, permits, row } = shared;
  if (isOwed(memory.add(permits, 1))) return;
  if (memory.exchange(row, CANCELLED) === RESUMED) resumeNext(shared);
};

const own = (shared: Shared, thread: Thread): void => {
  const { memory, owners } = shared;
  thread.operation('acquire', () => acquire(shared));
  const others = thread.operation('own', () => memory.add(owners, 1));
  thread.assert(others === 0, 'Two own the only permit.');
  thread.operation('disown', () => void memory.sub(owners, 1));
  thread.operation('release', () => release(shared));
};

const holder: ThreadBody<Shared> = (shared, thread) => {
  thread.operation('release', () => release(shared));
  own(shared, thread);
};

const cancelling = (name: string, isOwed: IsOwed): AnyModel =>
  defineModel({
    name,
    description: 'One at a time owns the only permit, whoever cancels.',
    setup: ({ memory, cells }): Shared => {
      const permits = cells.cell('permits');
      const row = cells.cells('cell', CELLS);
      const tail = cells.cell('tail');
      memory.store(permits, -1);
      memory.store(row, WAITING);
      memory.store(tail, 1);
      return { memory, permits, row, tail, head: cells.cell('head'), owners: cells.cell('owners') };
    },
    threads: {
      holder,
      fickle: (shared: Shared, thread) => thread.operation('cancel', () => cancel(shared, isOwed)),
      other: own,
    },
  });

const violated: AnyModel = cancelling('kotlinx semaphore cancel', () => false);

/** A counter that is not below 0 says that a releaser has counted this waiter. */
export const fixed: AnyModel = cancelling(
  'kotlinx semaphore cancel, fixed',
  (permitsBefore) => permitsBefore >= 0,
);

export default violated;
