/**
 * Store buffering in a ring: each of n threads stores to its own cell and then loads its neighbour's.
 *
 * If all loads returned 0, each thread would have loaded before its neighbour stored, all the way round: every
 * thread's store would come before itself. Every other outcome can happen, so there are 2^n - 1.
 */

import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type ThreadBody } from 'heddle/checker';

interface Ring {
  readonly memory: AtomicMemory;
  readonly cells: readonly Cell[];
}

/** The ring with `threads` threads, two or more. */
export default function ring({ threads = 3 }: { readonly threads?: number } = {}): AnyModel {
  const indexes = Array.from({ length: threads }, (_, index) => index);
  return defineModel({
    name: 'store buffering ring',
    description: 'Threads in a ring that each store and then look at a neighbour do not all see nothing.',
    bounds: { threads },
    setup: ({ memory, cells }): Ring => ({ memory, cells: indexes.map((index) => cells.cell(`x${index}`)) }),
    threads: Object.fromEntries(indexes.map((index) => [`thread ${index}`, storeThenLook(index)])),
    final: (_, results) => indexes.some((index) => results[`thread ${index}`] === 1),
    observe: (_, results) => indexes.map((index) => results[`thread ${index}`]),
  });
}

const storeThenLook =
  (index: number): ThreadBody<Ring, number> =>
  ({ memory, cells }) => {
    memory.store(cells[index]!, 1);
    return memory.load(cells[(index + 1) % cells.length]!);
  };
