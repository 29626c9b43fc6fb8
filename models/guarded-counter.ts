/** What a lock is to guard: a counter that loses increments unless one thread at a time visits it. */
import type { AtomicMemory, Cell } from 'heddle';
import type { SetUp } from 'heddle/checker';

export interface Guarded {
  readonly memory: AtomicMemory;
  readonly counter: Cell;
}

export const guardedCounter = ({ memory, cells }: SetUp): Guarded => ({
  memory,
  counter: cells.cell('counter'),
});

/** Increments the counter in two steps. */
export function visit({ memory, counter }: Guarded): void {
  memory.store(counter, memory.load(counter) + 1);
}
