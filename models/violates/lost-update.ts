/**
 * A counter that counts two for one, since reading and writing are two steps.
 *
 * Both threads read the same number; one of the two updates is lost. No assertion is needed to see it: no counter returns
 * the same number twice when it is added to.
 *
 * In `fixed` adding is one step.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import {
  type AnyModel,
  type CallsOf,
  defineModel,
  replicate,
  specifications,
  type Thread,
} from 'heddle/checker';

const specification = specifications.counter();
type Caller = Thread<CallsOf<typeof specification>>;

interface Counter {
  readonly memory: AtomicMemory;
  readonly count: Cell;
}

const addInTwoSteps = ({ memory, count }: Counter): number => {
  const old = memory.load(count);
  memory.store(count, old + 1);
  return old;
};

const add = ({ memory, count }: Counter): number => memory.add(count, 1);

const withAdd = (name: string, increment: (counter: Counter) => number): AnyModel =>
  defineModel({
    name,
    description: 'A counter is as if one call came after the other.',
    properties: ['linearizability'],
    specification,
    setup: ({ memory, cells }): Counter => ({ memory, count: cells.cell('count') }),
    threads: {
      adder: replicate(2, (counter: Counter, thread: Caller) => {
        thread.call('add', [1], () => increment(counter));
      }),
    },
  });

const violated: AnyModel = withAdd('lost update', addInTwoSteps);

/** Atomically. */
export const fixed: AnyModel = withAdd('atomic update', add);

export default violated;
