/** A counter that gives two callers the same number: no order of the two calls explains that. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, specifications } from 'heddle/checker';

interface Counter {
  readonly memory: AtomicMemory;
  readonly count: Cell;
}

function addInTwoSteps({ memory, count }: Counter): number {
  const before = memory.load(count);
  memory.store(count, before + 1);
  return before;
}

const addAtOnce = ({ memory, count }: Counter): number => memory.add(count, 1);

const counter = (name: string, add: (counter: Counter) => number): AnyModel =>
  defineModel({
    name,
    properties: ['linearizability'],
    specification: specifications.counter(),
    setup: ({ memory, cells }) => ({ memory, count: cells.cell('count') }),
    threads: {
      caller: { count: 2, body: (shared, thread) => thread.call('add', [1], () => add(shared)) },
    },
  });

const violated: AnyModel = counter('the same number twice', addInTwoSteps);
export const fixed: AnyModel = counter('every number once', addAtOnce);
export default violated;
