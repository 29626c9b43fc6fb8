/**
 * Michael and Scott's queue, by index; no node is used twice. Threads enqueue one node and dequeue one.
 *
 * Race.   Seeded: a node is linked with a store instead of a compareExchange, over another one.
 * Source. M. Michael and M. Scott, "Simple, Fast, and Practical Non-Blocking and Blocking Concurrent Queue Algorithms",
 *         1996; without versions and without the second look at `tail` and `head`, which only guard nodes used again.
 */
import { type AtomicMemory, type Cell, cellAt } from 'heddle/algorithms';
import { defineModel, replicate, type Thread } from 'heddle/checker';
import { type HeddleProgram, sized } from '../size.ts';

/** Node 0 is none, node 1 the first dummy. */
const NONE = 0;
const DUMMY = 1;

interface Shared {
  readonly memory: AtomicMemory;
  readonly head: Cell;
  readonly tail: Cell;
  readonly free: Cell;
  readonly next: Cell;
  readonly isTaken: Cell;
}

/** A failed attempt means that another thread has linked a node, or moved the tail. */
function enqueue({ memory, tail, next }: Shared, node: number, seeded: boolean): void {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const last = memory.load(tail);
    const link = cellAt(next, last);
    const after = memory.load(link);
    if (after !== NONE) {
      memory.compareExchange(tail, last, after);
      continue;
    }
    if (seeded) memory.store(link, node);
    else if (memory.compareExchange(link, NONE, node) !== NONE) continue;
    memory.compareExchange(tail, last, node);
    return;
  }
}

/** A failed attempt means that another thread has dequeued a node, or moved the tail. */
function dequeue({ memory, head, tail, next }: Shared): number {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const first = memory.load(head);
    const last = memory.load(tail);
    const after = memory.load(cellAt(next, first));
    if (first === last) {
      if (after === NONE) return NONE;
      memory.compareExchange(tail, last, after);
    } else if (memory.compareExchange(head, first, after) === first) return after;
  }
}

export const msQueue: HeddleProgram = (size, seeded) =>
  defineModel({
    name: sized('ms-queue', size),
    setup: ({ memory, cells }): Shared => {
      const nodes = size.threads * size.rounds + 2;
      const shared = {
        memory,
        head: cells.cell('head'),
        tail: cells.cell('tail'),
        free: cells.cell('free'),
        next: cells.cells('next', nodes),
        isTaken: cells.cells('is taken', nodes),
      };
      memory.store(shared.head, DUMMY);
      memory.store(shared.tail, DUMMY);
      memory.store(shared.free, DUMMY + 1);
      return shared;
    },
    threads: {
      worker: replicate(size.threads, (shared: Shared, thread: Thread) => {
        const { memory, free, isTaken } = shared;
        for (let round = 0; round < size.rounds; round++) {
          thread.operation('enqueue', () => enqueue(shared, memory.add(free, 1), seeded));
          const node = thread.operation('dequeue', () => dequeue(shared));
          thread.assert(node !== NONE, 'Whoever has enqueued finds the queue not empty.');
          thread.assert(memory.exchange(cellAt(isTaken, node), 1) === 0, 'One node was dequeued twice.');
        }
      }),
    },
  });
