// A stack of free nodes. To take one, look at the first and at its next, and put the next into the place of the first,
// if the first is still the same. The same index is not the same list, though: meanwhile both nodes may have been taken
// and one of them given back.
//
// To mend it, let the head carry a version that every change raises: set `VERSION` to 4.
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { defineModel, type Thread } from 'heddle/checker';

const NONE = 0;
const NODE = 3; // head = version + node
const VERSION = 0;

interface Shared {
  readonly memory: AtomicMemory;
  readonly head: Cell;
  readonly next: readonly Cell[];
  readonly inUse: readonly Cell[];
}

function take({ memory, head, next }: Shared): number {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const first = memory.load(head);
    const node = first & NODE;
    if (node === NONE) return NONE;
    const second = memory.load(next[node]!);
    if (replaceHead(memory, head, first, second)) return node;
  }
}

function give({ memory, head, next }: Shared, node: number): void {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const first = memory.load(head);
    memory.store(next[node]!, first & NODE);
    if (replaceHead(memory, head, first, node)) return;
  }
}

function replaceHead(memory: AtomicMemory, head: Cell, seen: number, node: number): boolean {
  const version = (seen & ~NODE) + VERSION;
  return memory.compareExchange(head, seen, version | node) === seen;
}

function takeForUse(shared: Shared, thread: Thread): number {
  const node = thread.operation('take', () => take(shared));
  if (node !== NONE) {
    const before = shared.memory.exchange(shared.inUse[node]!, 1);
    thread.assert(before === 0, `Node ${node} was handed out twice.`);
  }
  return node;
}

export default defineModel({
  name: 'stack of free nodes',
  description: 'A node that is in use is not handed out again.',
  setup: ({ memory, cells }): Shared => {
    const shared: Shared = {
      memory,
      head: cells.cell('head'),
      next: [0, 1, 2].map((node) => cells.cell(`next of ${node}`)),
      inUse: [0, 1, 2].map((node) => cells.cell(`in use ${node}`)),
    };
    for (const node of [2, 1]) give(shared, node);
    return shared;
  },
  threads: {
    'takes two': (shared, thread) => {
      takeForUse(shared, thread);
      takeForUse(shared, thread);
    },
    'takes two, gives one': (shared, thread) => {
      const node = takeForUse(shared, thread);
      takeForUse(shared, thread);
      if (node === NONE) return;
      shared.memory.store(shared.inUse[node]!, 0);
      thread.operation('give', () => give(shared, node));
    },
  },
});
