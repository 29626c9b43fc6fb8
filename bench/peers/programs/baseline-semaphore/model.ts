/**
 * Baseline semaphore: a futex mutex around permits and a ring of waiters with a slot each; permits are handed to the waiter.
 *
 * Race. Seeded: who finds no permit leaves the mutex before it registers, and does not look again.
 */
import { type AtomicMemory, type Cell, cellAt } from 'heddle/algorithms';
import { defineModel, replicate, type Thread } from 'heddle/checker';
import { lock, unlock } from '../futex-mutex/model.ts';
import { type HeddleProgram, sized } from '../size.ts';

const PLACES = 8;

interface Shared {
  readonly memory: AtomicMemory;
  readonly mutex: Cell;
  readonly permits: Cell;
  readonly head: Cell;
  readonly tail: Cell;
  readonly ring: Cell;
  readonly slots: Cell;
}

function acquire(shared: Shared, seeded: boolean): void {
  const { memory, mutex, permits } = shared;
  lock(memory, mutex);
  const free = memory.read(permits);
  if (free > 0) {
    memory.write(permits, free - 1);
    unlock(memory, mutex);
    return;
  }
  if (seeded) {
    unlock(memory, mutex);
    lock(memory, mutex);
  }
  const slot = register(shared);
  for (const attempt = memory.attempt(); memory.load(slot) !== 1; memory.retry(attempt)) memory.wait(slot, 0);
}

/** Takes the next place, and unlocks the mutex. */
function register({ memory, mutex, tail, ring, slots }: Shared): Cell {
  const last = memory.read(tail);
  memory.write(tail, last + 1);
  memory.write(cellAt(ring, last % PLACES), 1);
  const slot = cellAt(slots, last % PLACES);
  memory.store(slot, 0);
  unlock(memory, mutex);
  return slot;
}

function release({ memory, mutex, permits, head, tail, slots }: Shared): void {
  lock(memory, mutex);
  const first = memory.read(head);
  if (first === memory.read(tail)) {
    memory.write(permits, memory.read(permits) + 1);
    unlock(memory, mutex);
    return;
  }
  memory.write(head, first + 1);
  unlock(memory, mutex);
  const slot = cellAt(slots, first % PLACES);
  memory.store(slot, 1);
  memory.notify(slot, 1);
}

export const baselineSemaphore: HeddleProgram = (size, seeded) =>
  defineModel({
    name: sized('baseline-semaphore', size),
    setup: ({ memory, cells }): Shared => {
      const permits = cells.cell('permits');
      memory.store(permits, size.permits);
      return {
        memory,
        mutex: cells.cell('mutex'),
        permits,
        head: cells.cell('head'),
        tail: cells.cell('tail'),
        ring: cells.cells('ring', PLACES),
        slots: cells.cells('slots', PLACES),
      };
    },
    threads: {
      worker: replicate(size.threads, (shared: Shared, thread: Thread) => {
        for (let round = 0; round < size.rounds; round++) {
          thread.operation('acquire', () => acquire(shared, seeded));
          thread.operation('release', () => release(shared));
        }
      }),
    },
  });
