/**
 * Treiber stack: a free list of nodes, by index. Threads pop a node, use it, and push it back.
 *
 * Idea.   The head holds a node's number and, above it, a version that every change raises.
 * Race.   Seeded: there is no version, and a head that has come back has other nodes below it.
 * Source. R. Kent Treiber, "Systems Programming: Coping with Parallelism", 1986.
 */
import { type AtomicMemory, type Cell, cellAt } from 'heddle/algorithms';
import { defineModel, replicate, type Thread } from 'heddle/checker';
import { type HeddleProgram, sized } from '../size.ts';

// head = version * 16 + node; node 0 is none
const VERSION = 16;

interface Shared {
  readonly memory: AtomicMemory;
  readonly head: Cell;
  readonly below: Cell;
  readonly isUsed: Cell;
  readonly version: number;
}

/** A failed attempt means that another thread succeeded. */
function pop({ memory, head, below, version }: Shared): number {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const old = memory.load(head);
    const node = old % VERSION;
    const next = memory.load(cellAt(below, node));
    if (memory.compareExchange(head, old, old - node + version + next) === old) return node;
  }
}

/** Likewise. */
function push({ memory, head, below, version }: Shared, node: number): void {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const old = memory.load(head);
    memory.store(cellAt(below, node), old % VERSION);
    if (memory.compareExchange(head, old, old - (old % VERSION) + version + node) === old) return;
  }
}

export const treiberStack: HeddleProgram = (size, seeded) =>
  defineModel({
    name: sized('treiber-stack', size),
    setup: ({ memory, cells }): Shared => {
      const head = cells.cell('head');
      const below = cells.cells('below', size.threads + 1);
      memory.store(head, 1);
      for (let node = 1; node < size.threads; node++) memory.store(cellAt(below, node), node + 1);
      const isUsed = cells.cells('is used', size.threads + 1);
      return { memory, head, below, isUsed, version: seeded ? 0 : VERSION };
    },
    threads: {
      worker: replicate(size.threads, (shared: Shared, thread: Thread) => {
        const { memory, isUsed } = shared;
        for (let round = 0; round < size.rounds; round++) {
          const node = thread.operation('pop', () => pop(shared));
          thread.assert(node !== 0, 'There is a node for every thread.');
          thread.assert(memory.exchange(cellAt(isUsed, node), 1) === 0, 'Two threads have popped one node.');
          memory.store(cellAt(isUsed, node), 0);
          thread.operation('push', () => push(shared, node));
        }
      }),
    },
  });
