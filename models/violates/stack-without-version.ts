/**
 * A stack that loses what was pushed, since its head may come back with other nodes below it.
 *
 * The free list of `treiber-aba.ts`, as an object: nobody has to know what is in use, or to assert anything. It is enough to
 * say what a stack does. One thread is about to pop node 1 and to leave node 2 behind; the other pops both and pushes 1
 * back. The compare-exchange of the first succeeds, and 2 is on the stack and popped: popped twice, in the end.
 *
 * In `fixed` the head also holds a version, which every change raises.
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
const withVersion = (name: string, version: number): AnyModel =>
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

const violated: AnyModel = withVersion('stack without a version', 0);

/** Every change of the head is seen. */
export const fixed: AnyModel = withVersion('stack with a version', VERSION);

export default violated;
