/**
 * A stack of nodes with a version in its head: pushing and popping are as if one came after the other.
 *
 * Nodes are pushed again by whoever popped them, so that a head comes back with other nodes behind it. Without the version
 * that is `models/violates/treiber-aba.ts`.
 *
 * Source. R. Kent Treiber, "Systems Programming: Coping with Parallelism", 1986.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, type CallsOf, defineModel, specifications, type Thread } from 'heddle/checker';

const specification = specifications.stack([2, 1]);
type Caller = Thread<CallsOf<typeof specification>>;

// head = version · 4 + node; node 0 is none
const NODE_MASK = 3;
const VERSION = 4;

interface Stack {
  readonly memory: AtomicMemory;
  readonly head: Cell;
  /** For each node the one below it. */
  readonly below: readonly Cell[];
}

/** A failed round means that another thread succeeded. */
const pop = ({ memory, head, below }: Stack, version: number): number | null => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const old = memory.load(head);
    const node = old & NODE_MASK;
    if (node === 0) return null;
    const next = memory.load(below[node]!);
    if (memory.compareExchange(head, old, ((old & ~NODE_MASK) + version) | next) === old) return node;
  }
};

/** A failed round means that another thread succeeded. */
const push = ({ memory, head, below }: Stack, version: number, node: number): void => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const old = memory.load(head);
    memory.store(below[node]!, old & NODE_MASK);
    if (memory.compareExchange(head, old, ((old & ~NODE_MASK) + version) | node) === old) return;
  }
};

/** Both pop two, and the second one gives the first back. */
export const treiberStack = (name: string, version: number): AnyModel =>
  defineModel({
    name,
    description: 'A stack is as if one call came after the other.',
    bounds: { threads: 2 },
    properties: ['linearizability'],
    specification,
    setup: ({ memory, cells }): Stack => {
      const stack = {
        memory,
        head: cells.cell('head'),
        below: ['none', '1', '2'].map((node) => cells.cell(`below ${node}`)),
      };
      push(stack, version, 2);
      push(stack, version, 1);
      return stack;
    },
    threads: {
      'pops two': (stack, thread: Caller) => {
        thread.call('pop', [], () => pop(stack, version));
        thread.call('pop', [], () => pop(stack, version));
      },
      'pops two, pushes one': (stack, thread: Caller) => {
        const first = thread.call('pop', [], () => pop(stack, version));
        thread.call('pop', [], () => pop(stack, version));
        if (first !== null) thread.call('push', [first], () => push(stack, version, first));
      },
    },
  });

/** The same without the version. */
export const unversioned: AnyModel = treiberStack('stack without a version', 0);

const versioned: AnyModel = treiberStack('stack with a version', VERSION);
export default [versioned];
