/**
 * Store buffering in a ring: each thread stores to its own cell and then loads its neighbour's. Not all of them load 0.
 *
 * Race. Seeded: threads load first.
 */
import { type AtomicMemory, type Cell, cellAt } from 'heddle/algorithms';
import { defineModel, type ThreadBody } from 'heddle/checker';
import { type HeddleProgram, sized } from '../size.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly ring: Cell;
}

export const storeBuffering: HeddleProgram = (size, seeded) => {
  const { threads } = size;
  const numbers = Array.from({ length: threads }, (_, number) => number);
  const body =
    (me: number): ThreadBody<Shared, number> =>
    ({ memory, ring }) => {
      if (!seeded) memory.store(cellAt(ring, me), 1);
      const seen = memory.load(cellAt(ring, (me + 1) % threads));
      if (seeded) memory.store(cellAt(ring, me), 1);
      return seen;
    };
  return defineModel({
    name: sized('store-buffering', size),
    setup: ({ memory, cells }): Shared => ({ memory, ring: cells.cells('ring', threads) }),
    threads: Object.fromEntries(numbers.map((number) => [`thread ${number}`, body(number)])),
    final: (_, results) => numbers.some((number) => results[`thread ${number}`] === 1),
  });
};
