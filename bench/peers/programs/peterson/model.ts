/**
 * Peterson's algorithm: two threads exclude each other by loads and stores alone, and increment a counter in two steps.
 *
 * Race.   Seeded: a thread gives way before it raises its flag.
 * Source. G. Peterson, "Myths about the mutual exclusion problem", Information Processing Letters 12, 1981.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { defineModel, type ThreadBody } from 'heddle/checker';
import { type HeddleProgram, sized } from '../size.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly wants: readonly [Cell, Cell];
  readonly turn: Cell;
  readonly counter: Cell;
}

function visit({ memory, wants, turn, counter }: Shared, me: 0 | 1, seeded: boolean): void {
  const other = me === 0 ? 1 : 0;
  if (!seeded) memory.store(wants[me], 1);
  memory.store(turn, other);
  if (seeded) memory.store(wants[me], 1);
  for (
    const attempt = memory.attempt();
    memory.load(wants[other]) === 1 && memory.load(turn) === other;
    memory.retry(attempt)
  )
    memory.pause();
  memory.store(counter, memory.load(counter) + 1);
  memory.store(wants[me], 0);
}

export const peterson: HeddleProgram = (size, seeded) => {
  const visits =
    (me: 0 | 1): ThreadBody<Shared> =>
    (shared, thread) => {
      for (let round = 0; round < size.rounds; round++)
        thread.operation('visit', () => visit(shared, me, seeded));
    };
  return defineModel({
    name: sized('peterson', size),
    setup: ({ memory, cells }): Shared => ({
      memory,
      wants: [cells.cell('left wants'), cells.cell('right wants')],
      turn: cells.cell('turn'),
      counter: cells.cell('counter'),
    }),
    threads: { left: visits(0), right: visits(1) },
    final: ({ memory, counter }) => memory.load(counter) === 2 * size.rounds,
  });
};
