/**
 * A free list that hands out the same node twice.
 *
 * The list is a stack: a cell with the index of the first free node, and for each node the index of the next
 * one. To take a node, look at the first and at its next, and put the next into the place of the first if the
 * first is still the same. Still the same index, though, is not still the same list:
 *
 *   One thread sees that node A is the first and B the next one, and is interrupted.
 *   The other thread takes A, takes B, and gives A back. Now A is first again, but B is in use.
 *   The first thread's compare-exchange finds A, succeeds, and makes B the first free node.
 *   Whoever takes a node next gets B, which is still in use: ABA.
 *
 * In `fixed` the head also holds a version, which every change raises: A with an old version is not A.
 *
 * Source. R. Kent Treiber, "Systems Programming: Coping with Parallelism", 1986; the version is IBM's own remedy.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread } from 'heddle/checker';

// head = version · 4 + node
// node | meaning
//   0  | none: the list is empty
//  1–3 | the first free node
const NODE_MASK = 3;
const NONE = 0;
const NODES = [1, 2] as const;

class FreeList {
  readonly #memory: AtomicMemory;
  readonly #head: Cell;
  readonly #nexts: readonly Cell[];
  readonly #versionStep: number;

  /** `nexts`: for each node the cell of the node after it. */
  constructor(memory: AtomicMemory, head: Cell, nexts: readonly Cell[], isVersioned: boolean) {
    this.#memory = memory;
    this.#head = head;
    this.#nexts = nexts;
    this.#versionStep = isVersioned ? NODE_MASK + 1 : 0;
  }

  /** Takes the first free node; {@link NONE} if there is none. A failed round means that another thread succeeded. */
  take(): number {
    for (const attempt = this.#memory.attempt(); ; this.#memory.retry(attempt)) {
      const head = this.#memory.load(this.#head);
      const node = head & NODE_MASK;
      if (node === NONE) return NONE;
      const next = this.#memory.load(this.#nexts[node - 1]!);
      if (this.#replaceHead(head, next)) return node;
    }
  }

  /** Puts a node back as the first one. A failed round means that another thread succeeded. */
  give(node: number): void {
    for (const attempt = this.#memory.attempt(); ; this.#memory.retry(attempt)) {
      const head = this.#memory.load(this.#head);
      this.#memory.store(this.#nexts[node - 1]!, head & NODE_MASK);
      if (this.#replaceHead(head, node)) return;
    }
  }

  #replaceHead(head: number, node: number): boolean {
    const version = (head & ~NODE_MASK) + this.#versionStep;
    return this.#memory.compareExchange(this.#head, head, version | node) === head;
  }
}

interface Shared {
  readonly memory: AtomicMemory;
  readonly list: FreeList;
  /** For each node 1 while a thread has it. */
  readonly inUse: readonly Cell[];
}

/** Takes a node, which nobody else may have. */
const take = ({ memory, list, inUse }: Shared, thread: Thread): number => {
  const node = thread.operation('take', () => list.take());
  if (node !== NONE) {
    thread.assert(memory.exchange(inUse[node - 1]!, 1) === 0, `Node ${node} was handed out twice.`);
  }
  return node;
};

const give = ({ memory, list, inUse }: Shared, thread: Thread, node: number): void => {
  if (node === NONE) return;
  memory.store(inUse[node - 1]!, 0);
  thread.operation('give', () => list.give(node));
};

const withVersion = (name: string, isVersioned: boolean): AnyModel =>
  defineModel({
    name,
    description: 'A node that is in use is not handed out again.',
    setup: ({ memory, cells }): Shared => {
      const nexts = NODES.map((node) => cells.cell(`next of ${node}`));
      const list = new FreeList(memory, cells.cell('head'), nexts, isVersioned);
      for (const node of NODES.toReversed()) list.give(node);
      return { memory, list, inUse: NODES.map((node) => cells.cell(`in use ${node}`)) };
    },
    threads: {
      'takes two': (shared, thread) => {
        take(shared, thread);
        take(shared, thread);
      },
      'takes two, gives one': (shared, thread) => {
        const first = take(shared, thread);
        take(shared, thread);
        give(shared, thread, first);
      },
    },
  });

const violated: AnyModel = withVersion('free list without a version', false);

/** The head changes with every change of the list, even back to the same node. */
export const fixed: AnyModel = withVersion('free list with a version', true);

export default violated;
