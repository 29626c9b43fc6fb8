/**
 * Futex mutex: 0 free, 1 held, 2 held with sleepers. Threads increment a plain counter under it.
 *
 * Race.   Seeded: who was woken takes the mutex as held without sleepers, and the others sleep on.
 * Source. Ulrich Drepper, "Futexes Are Tricky", 2011: the states of `mutex2`, the exchange of `mutex3`.
 */
import { type AtomicMemory, type Cell, cellAt } from 'heddle/algorithms';
import { defineModel, replicate, type Thread } from 'heddle/checker';
import { type HeddleProgram, sized } from '../size.ts';

const FREE = 0;
const HELD = 1;
const CONTENDED = 2;

export function lock(memory: AtomicMemory, mutex: Cell, forgetsSleepers = false): void {
  if (memory.compareExchange(mutex, FREE, HELD) === FREE) return;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    if (memory.exchange(mutex, CONTENDED) === FREE) return;
    memory.wait(mutex, CONTENDED);
    if (forgetsSleepers && memory.compareExchange(mutex, FREE, HELD) === FREE) return;
  }
}

export function unlock(memory: AtomicMemory, mutex: Cell): void {
  if (memory.exchange(mutex, FREE) === CONTENDED) memory.notify(mutex, 1);
}

interface Shared {
  readonly memory: AtomicMemory;
  readonly mutex: Cell;
  readonly counter: Cell;
}

function increment({ memory, mutex, counter }: Shared, forgetsSleepers: boolean): void {
  lock(memory, mutex, forgetsSleepers);
  memory.write(counter, memory.read(counter) + 1);
  unlock(memory, mutex);
}

export const futexMutex: HeddleProgram = (size, seeded) =>
  defineModel({
    name: sized('futex-mutex', size),
    setup: ({ memory, cells }): Shared => {
      const base = cells.cells('cells', 2);
      return { memory, mutex: base, counter: cellAt(base, 1) };
    },
    threads: {
      worker: replicate(size.threads, (shared: Shared, thread: Thread) => {
        for (let round = 0; round < size.rounds; round++)
          thread.operation(String(round), () => increment(shared, seeded));
      }),
    },
    final: ({ memory, counter }) => memory.load(counter) === size.threads * size.rounds,
  });
