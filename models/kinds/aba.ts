/** A stack of nodes whose first one is gone, and back again, while another thread looks away. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

/** The head holds a node's number, and above it how often it was changed, if that is counted. */
const NODE = 3;

interface Stack {
  readonly memory: AtomicMemory;
  readonly head: Cell;
  /** For each node the one below it. */
  readonly below: readonly Cell[];
}

const nodes = (name: string, version: 0 | 4): AnyModel => {
  const replace = ({ memory, head }: Stack, seen: number, node: number): boolean =>
    memory.compareExchange(head, seen, ((seen & ~NODE) + version) | node) === seen;
  const pop = (stack: Stack): number => {
    const { memory, head, below } = stack;
    const seen = memory.load(head);
    return replace(stack, seen, memory.load(below[seen & NODE]!)) ? seen & NODE : 0;
  };
  const push = (stack: Stack, node: number): boolean => {
    const { memory, head, below } = stack;
    const seen = memory.load(head);
    memory.store(below[node]!, seen & NODE);
    return replace(stack, seen, node);
  };
  return defineModel({
    name,
    properties: ['aba'],
    references: { cells: /^head$/, none: 0 },
    setup({ memory, cells }): Stack {
      const below = ['none', 'A', 'B'].map((node) => cells.cell(`below ${node}`));
      const stack = { memory, head: cells.cell('head'), below };
      for (const node of [2, 1]) push(stack, node);
      return stack;
    },
    threads: {
      slow: (stack, thread) => thread.operation('pop', () => pop(stack)),
      quick(stack, thread) {
        const first = thread.operation('pop', () => pop(stack));
        thread.operation('pop', () => pop(stack));
        if (first !== 0) thread.operation('push', () => push(stack, first));
      },
    },
  });
};

const violated: AnyModel = nodes('the same node is not the same stack', 0);
/** A version that goes up with every change makes each head another one. */
export const fixed: AnyModel = nodes('a version with every change', 4);
export default violated;
