/**
 * Spinlock: who sets the lock from 0 to 1 is inside, everybody else tries again.
 *
 * Race.    `setsAtOnce: false` tests the lock and sets it in two steps: two threads can be inside.
 * Source.  Test-and-set, as old as the instruction; "test and test-and-set" only spins on a load.
 */
import { type AnyModel, defineModel, replicate } from 'heddle/checker';
import { guardedCounter, visit } from '../guarded-counter.ts';

export interface SpinlockBounds {
  readonly threads?: number;
  readonly rounds?: number;
}

/** Threads that each visit the critical section `rounds` times. */
export function spinlock({ threads = 3, rounds = 2 }: SpinlockBounds = {}, setsAtOnce = true): AnyModel {
  return defineModel({
    name: setsAtOnce ? 'spinlock' : 'spinlock that tests and then sets',
    description: 'One thread is inside at a time.',
    bounds: { threads, rounds },
    setup: (setUp) => ({ ...guardedCounter(setUp), lock: setUp.cells.cell('lock') }),
    threads: {
      visitor: replicate(threads, (shared) => {
        const { memory, lock } = shared;
        for (let round = 0; round < rounds; round++) {
          if (setsAtOnce) while (memory.exchange(lock, 1) === 1) memory.pause();
          else {
            while (memory.load(lock) === 1) memory.pause();
            memory.store(lock, 1);
          }
          visit(shared);
          memory.store(lock, 0);
        }
      }),
    },
    final: ({ memory, counter }) => memory.load(counter) === threads * rounds,
  });
}

export default ({ threads, rounds }: SpinlockBounds = {}): AnyModel =>
  spinlock({ ...(threads !== undefined && { threads }), ...(rounds !== undefined && { rounds }) });
