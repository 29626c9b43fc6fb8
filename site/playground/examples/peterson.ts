// Peterson's algorithm: mutual exclusion of two threads by loads and stores alone. It holds. Each thread raises its
// flag, gives way to the other one, and waits while the other one's flag is up and it has given way last itself.
//
// To break it, give way before the flag is up: swap the first two stores.
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { defineModel } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly wants: readonly [Cell, Cell];
  readonly turn: Cell;
  readonly counter: Cell;
}

function visit({ memory, wants, turn, counter }: Shared, me: 0 | 1): void {
  const other = me === 0 ? 1 : 0;
  memory.store(wants[me], 1);
  memory.store(turn, other);
  while (memory.load(wants[other]) === 1 && memory.load(turn) === other) memory.pause();
  memory.store(counter, memory.load(counter) + 1); // two steps: nobody else may be here
  memory.store(wants[me], 0);
}

export default defineModel({
  name: "Peterson's algorithm",
  description: 'One of two threads is inside at a time.',
  setup: ({ memory, cells }): Shared => ({
    memory,
    wants: [cells.cell('left wants'), cells.cell('right wants')],
    turn: cells.cell('turn'),
    counter: cells.cell('counter'),
  }),
  threads: { left: (shared) => visit(shared, 0), right: (shared) => visit(shared, 1) },
  final: ({ memory, counter }) => memory.load(counter) === 2,
});
