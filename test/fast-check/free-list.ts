/** A free list of two nodes, with and without a version in its head; see models/violates/treiber-aba.ts. */
import fc from 'fast-check';
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { defineSpecification, type Specification } from 'heddle/checker';
import { type ClientObject, defineObject } from 'heddle/fast-check';

interface FreeList {
  readonly memory: AtomicMemory;
  readonly head: Cell;
  readonly nexts: readonly Cell[];
  /** What is added to the head with each change: 0, or one version. */
  readonly version: number;
}

const NODE = 3;

const replaceHead = ({ memory, head, version }: FreeList, seen: number, node: number): boolean =>
  memory.compareExchange(head, seen, ((seen & ~NODE) + version) | node) === seen;

function take(list: FreeList): number {
  const { memory } = list;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const head = memory.load(list.head);
    if ((head & NODE) === 0) return 0;
    const next = memory.load(list.nexts[(head & NODE) - 1]!);
    if (replaceHead(list, head, next)) return head & NODE;
  }
}

function give(list: FreeList, node: number): void {
  const { memory } = list;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const head = memory.load(list.head);
    memory.store(list.nexts[node - 1]!, head & NODE);
    if (replaceHead(list, head, node)) return;
  }
}

interface Calls {
  /** 0 if none is free. */
  take(): number;
  give(node: number): void;
}

/** The free nodes, the first one first. */
const specification: Specification<Calls, readonly number[]> = defineSpecification({
  initial: [1, 2] as readonly number[],
  calls: {
    take: (free) => [{ state: free.slice(1), result: free[0] ?? 0 }],
    give: (free, node: number) => [{ state: [node, ...free], result: undefined }],
  },
});

export const freeList = (version: 0 | 4): ClientObject<FreeList, Calls, readonly number[]> =>
  defineObject({
    name: 'free list',
    setup: ({ memory, cells }): FreeList => {
      const list = {
        memory,
        head: cells.cell('head'),
        nexts: [cells.cell('next of 1'), cells.cell('next of 2')],
        version,
      };
      for (const node of [2, 1]) give(list, node);
      return list;
    },
    specification,
    allows: (free, { name, args: [node] }) => name === 'take' || !free.includes(node as number),
    operations: {
      take: { run: take },
      give: { args: fc.tuple(fc.integer({ min: 1, max: 2 })), run: give },
    },
  });
