/**
 * Ticket lock: who comes draws a number and waits until it is served. Threads increment a counter in two steps.
 *
 * Race.   Seeded: whoever is next enters already.
 * Source. D. Reed and R. Kanodia, "Synchronization with eventcounts and sequencers", 1979.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { defineModel, replicate, type Thread } from 'heddle/checker';
import { type HeddleProgram, sized } from '../size.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly next: Cell;
  readonly served: Cell;
  readonly counter: Cell;
}

function visit({ memory, next, served, counter }: Shared, early: number): void {
  const number = memory.add(next, 1);
  for (const attempt = memory.attempt(); memory.load(served) + early < number; memory.retry(attempt))
    memory.pause();
  memory.store(counter, memory.load(counter) + 1);
  memory.add(served, 1);
}

export const ticketLock: HeddleProgram = (size, seeded) =>
  defineModel({
    name: sized('ticket-lock', size),
    setup: ({ memory, cells }): Shared => ({
      memory,
      next: cells.cell('next'),
      served: cells.cell('served'),
      counter: cells.cell('counter'),
    }),
    threads: {
      worker: replicate(size.threads, (shared: Shared, thread: Thread) => {
        for (let round = 0; round < size.rounds; round++)
          thread.operation('visit', () => visit(shared, seeded ? 1 : 0));
      }),
    },
    final: ({ memory, counter }) => memory.load(counter) === size.threads * size.rounds,
  });
