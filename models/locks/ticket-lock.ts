/**
 * Ticket lock: who comes draws a number and waits until it is served.
 *
 * Race.    `drawsAtOnce: false` draws the number by a load and a store: two threads can draw the same one.
 * Source.  D. Reed and R. Kanodia, "Synchronization with eventcounts and sequencers", 1979.
 */
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { guardedCounter, visit } from '../guarded-counter.ts';

export interface TicketLockBounds {
  readonly threads?: number;
}

/** Threads that each visit the critical section once. */
export function ticketLock({ threads = 3 }: TicketLockBounds = {}, drawsAtOnce = true): AnyModel {
  return defineModel({
    name: drawsAtOnce ? 'ticket lock' : 'ticket lock with numbers drawn in two steps',
    description: 'One thread is inside at a time.',
    bounds: { threads },
    setup: (setUp) => ({
      ...guardedCounter(setUp),
      next: setUp.cells.cell('next'),
      served: setUp.cells.cell('served'),
    }),
    threads: {
      visitor: replicate(threads, (shared) => {
        const { memory, next, served } = shared;
        const number = drawsAtOnce ? memory.add(next, 1) : memory.load(next);
        if (!drawsAtOnce) memory.store(next, number + 1);
        while (memory.load(served) !== number) memory.pause();
        visit(shared);
        memory.add(served, 1);
      }),
    },
    final: ({ memory, counter }) => memory.load(counter) === threads,
  });
}

export default ({ threads }: TicketLockBounds = {}): AnyModel =>
  ticketLock(threads === undefined ? {} : { threads });
