/**
 * Peterson's algorithm: mutual exclusion of two threads, by loads and stores alone.
 *
 * Idea.    Who wants to enter raises its flag, gives way to the other one, and waits while the other one's flag is up and
 *          it has given way last itself.
 * Race.    Who gives way before its flag is up can be inside together with the other one (`announcesFirst: false`).
 * Source.  G. Peterson, "Myths about the mutual exclusion problem", Information Processing Letters 12, 1981.
 */
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';
import { type Guarded, guardedCounter, visit } from '../guarded-counter.ts';

interface PetersonCells extends Guarded {
  readonly wants: readonly [Guarded['counter'], Guarded['counter']];
  readonly turn: Guarded['counter'];
}

/** Two threads that each visit the critical section once; with the flag raised first, or last. */
export function peterson(announcesFirst = true): AnyModel {
  const enters =
    (me: 0 | 1): ThreadBody<PetersonCells> =>
    (shared) => {
      const { memory, wants, turn } = shared;
      const other = me === 0 ? 1 : 0;
      if (announcesFirst) memory.store(wants[me], 1);
      memory.store(turn, other);
      if (!announcesFirst) memory.store(wants[me], 1);
      while (memory.load(wants[other]) === 1 && memory.load(turn) === other) memory.pause();
      visit(shared);
      memory.store(wants[me], 0);
    };
  return defineModel({
    name: announcesFirst ? "Peterson's algorithm" : "Peterson's algorithm, giving way before the flag is up",
    description: 'One of two threads is inside at a time.',
    setup: (setUp) => ({
      ...guardedCounter(setUp),
      wants: [setUp.cells.cell('left wants'), setUp.cells.cell('right wants')] as const,
      turn: setUp.cells.cell('turn'),
    }),
    threads: { left: enters(0), right: enters(1) },
    final: ({ memory, counter }) => memory.load(counter) === 2,
  });
}

const model: AnyModel = peterson();

export default model;
