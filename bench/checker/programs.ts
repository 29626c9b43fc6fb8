/**
 * The programs whose cost is followed from version to version: small, well known, written straight on cells.
 */

import { type AtomicMemory, type Cell, cellAt } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';

/** Shared memory and the first of the model's cells. */
interface Cells {
  readonly memory: AtomicMemory;
  readonly base: Cell;
}

type Body = (cells: Cells) => void;

/** Threads that run operations in order, over cells with these initial values. */
function program(
  name: string,
  values: readonly number[],
  threads: Readonly<Record<string, { readonly count: number; readonly operations: readonly Body[] }>>,
  final: (cells: Cells) => boolean = () => true,
): AnyModel {
  const body =
    (operations: readonly Body[]) =>
    (cells: Cells, thread: Thread): void => {
      for (const [index, operation] of operations.entries())
        thread.operation(String(index), () => operation(cells));
    };
  return defineModel({
    name,
    setup: ({ memory, cells }): Cells => {
      const base = cells.cells('cells', values.length);
      for (const [offset, value] of values.entries())
        if (value !== 0) memory.store(cellAt(base, offset), value);
      return { memory, base };
    },
    threads: Object.fromEntries(
      Object.entries(threads).map(([thread, { count, operations }]) => [
        thread,
        replicate(count, body(operations)),
      ]),
    ),
    final,
  });
}

const repeat = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);
const zeros = (count: number): number[] => repeat(count, 0);

/** Futex mutex: 0 free, 1 held, 2 held with sleepers (U. Drepper, "Futexes are tricky", mutex2). */
function lock({ memory, base }: Cells): void {
  if (memory.compareExchange(base, 0, 1) === 0) return;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (memory.exchange(base, 2) === 0) return;
    memory.wait(base, 2);
  }
}

function unlock({ memory, base }: Cells): void {
  if (memory.exchange(base, 0) === 2) memory.notify(base, 1);
}

const at = ({ base }: Cells, offset: number): Cell => cellAt(base, offset);

const incrementUnderLock: Body = (cells) => {
  lock(cells);
  const counter = at(cells, 1);
  cells.memory.write(counter, cells.memory.read(counter) + 1);
  unlock(cells);
};

/** Threads that increment a plain counter under a futex mutex. */
export const futexMutex = (threads: number, rounds: number): AnyModel =>
  program(
    `futex mutex ${threads}x${rounds}`,
    [0, 0],
    { worker: { count: threads, operations: repeat(rounds, incrementUnderLock) } },
    (cells) => cells.memory.load(at(cells, 1)) === threads * rounds,
  );

/** The baseline semaphore: mutex, permits, a ring of waiters with a slot each; permits are handed to the waiter. */
const [PERMITS, HEAD, TAIL, RING, PLACES] = [1, 2, 3, 4, 8];
const SLOTS = RING + PLACES;

const acquire: Body = (cells) => {
  const { memory } = cells;
  lock(cells);
  const permits = memory.read(at(cells, PERMITS));
  if (permits > 0) {
    memory.write(at(cells, PERMITS), permits - 1);
    unlock(cells);
    return;
  }
  const tail = memory.read(at(cells, TAIL));
  memory.write(at(cells, TAIL), tail + 1);
  memory.write(at(cells, RING + (tail % PLACES)), 1);
  const slot = at(cells, SLOTS + (tail % PLACES));
  memory.store(slot, 0);
  unlock(cells);
  for (const attempt = memory.attempt(); memory.load(slot) !== 1; memory.retry(attempt)) memory.wait(slot, 0);
};

const release: Body = (cells) => {
  const { memory } = cells;
  lock(cells);
  const head = memory.read(at(cells, HEAD));
  if (head === memory.read(at(cells, TAIL))) {
    memory.write(at(cells, PERMITS), memory.read(at(cells, PERMITS)) + 1);
    unlock(cells);
    return;
  }
  memory.write(at(cells, HEAD), head + 1);
  unlock(cells);
  const slot = at(cells, SLOTS + (head % PLACES));
  memory.store(slot, 1);
  memory.notify(slot, 1);
};

/** Threads that acquire and release the baseline semaphore. */
export const baselineSemaphore = (threads: number, rounds: number, permits: number): AnyModel =>
  program(
    `baseline semaphore ${threads}x${rounds}, ${permits} permit${permits === 1 ? '' : 's'}`,
    [0, permits, ...zeros(SLOTS + PLACES - 2)],
    {
      worker: { count: threads, operations: repeat(rounds, [acquire, release]).flat() },
    },
  );

/** A segmented, mutex-free semaphore in miniature: try, register, try again; a slot per registration. */
const [FREE_PERMITS, REGISTERED, SERVED, FIRST] = [0, 1, 2, 3];
const [EMPTY, WAITING, WOKEN, CANCELLED] = [0, 1, 2, 3];
const REGISTRATIONS = 32;

const acquireFree: Body = (cells) => {
  const { memory } = cells;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const permits = memory.load(at(cells, FREE_PERMITS));
    if (permits > 0) {
      if (memory.compareExchange(at(cells, FREE_PERMITS), permits, permits - 1) === permits) return;
      continue;
    }
    const slot = at(cells, FIRST + memory.add(at(cells, REGISTERED), 1));
    if (memory.compareExchange(slot, EMPTY, WAITING) !== EMPTY) continue;
    if (memory.load(at(cells, FREE_PERMITS)) > 0) memory.compareExchange(slot, WAITING, CANCELLED);
    else memory.wait(slot, WAITING);
  }
};

const releaseFree: Body = (cells) => {
  const { memory } = cells;
  memory.add(at(cells, FREE_PERMITS), 1);
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const head = memory.load(at(cells, SERVED));
    if (head >= memory.load(at(cells, REGISTERED))) return;
    if (memory.compareExchange(at(cells, SERVED), head, head + 1) !== head) continue;
    const slot = at(cells, FIRST + head);
    const was = memory.exchange(slot, WOKEN);
    if (was === WAITING) memory.notify(slot, 1);
    if (was === WAITING || was === EMPTY) return;
  }
};

/** Threads that acquire and release the segmented semaphore, with one permit. */
export const segmentedSemaphore = (threads: number, rounds: number): AnyModel =>
  program(
    `segmented semaphore ${threads}x${rounds}`,
    [1, 0, 0, ...zeros(REGISTRATIONS)],
    { worker: { count: threads, operations: repeat(rounds, [acquireFree, releaseFree]).flat() } },
    (cells) => cells.memory.load(at(cells, FREE_PERMITS)) === 1,
  );

const take: Body = ({ memory, base }) => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const permits = memory.load(base);
    if (permits === 0) memory.wait(base, 0);
    else if (memory.compareExchange(base, permits, permits - 1) === permits) return;
  }
};

const give: Body = ({ memory, base }) => {
  memory.add(base, 1);
  memory.notify(base, 1);
};

const giveNotifyingOnce: Body = ({ memory, base }) => {
  if (memory.add(base, 1) === 0) memory.notify(base, 1);
};

/** Two threads take one permit each, a third gives two. */
export const twoTakers = (isBroken: boolean): AnyModel =>
  program(isBroken ? 'two takers, notify only on 0 → 1' : 'two takers', [0], {
    taker: { count: 2, operations: [take] },
    giver: { count: 1, operations: repeat(2, isBroken ? giveNotifyingOnce : give) },
  });

/** A mutex taken by compare-and-swap alone; whoever was woken takes it as `again`: 1 forgets those who still sleep. */
const reacquiring =
  (again: 1 | 2): Body =>
  ({ memory, base }) => {
    if (memory.compareExchange(base, 0, 1) !== 0) {
      for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
        if (memory.compareExchange(base, 1, 2) !== 0) memory.wait(base, 2);
        if (memory.compareExchange(base, 0, again) === 0) break;
      }
    }
    memory.add(cellAt(base, 1), 1);
    if (memory.add(base, -1) === 1) return;
    memory.store(base, 0);
    memory.notify(base, 1);
  };

/** Threads that take the mutex once. */
export const reacquiredMutex = (threads: number, again: 1 | 2): AnyModel =>
  program(`mutex re-acquired as ${again}, ${threads} threads`, [0, 0], {
    worker: { count: threads, operations: [reacquiring(again)] },
  });

const [READY, REGISTERED_WAITERS, SIGNAL] = [0, 1, 2];

const checkRegisterPark: Body = (cells) => {
  const { memory } = cells;
  if (memory.load(at(cells, READY)) !== 0) return;
  memory.add(at(cells, REGISTERED_WAITERS), 1);
  memory.wait(at(cells, SIGNAL), 0);
};

const setAndNotify: Body = (cells) => {
  const { memory } = cells;
  memory.store(at(cells, READY), 1);
  if (memory.load(at(cells, REGISTERED_WAITERS)) > 0) memory.notify(at(cells, SIGNAL), 1);
};

/** A waiter that does not look again after registering, and a notifier. */
export const checkThenRegister = (): AnyModel =>
  program('check, register, park', zeros(3), {
    waiter: { count: 1, operations: [checkRegisterPark] },
    notifier: { count: 1, operations: [setAndNotify] },
  });
