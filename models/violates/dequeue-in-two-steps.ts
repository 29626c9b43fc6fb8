/**
 * A queue that gives one item to two threads, though each step of it is atomic.
 *
 * To dequeue, look where the front is, take the item that lies there, and move the front on. Two threads that look at the
 * same front take the same item; then the front moves on twice, and the item behind it is nobody's.
 *
 * In `fixed` whoever moves the front on by a compare-exchange has the item.
 */
import { type AtomicMemory, type Cell, cellAt } from 'heddle/algorithms';
import { type AnyModel, type CallsOf, defineModel, specifications, type Thread } from 'heddle/checker';

const ITEMS = [7, 8] as const;
const specification = specifications.queue<number>(ITEMS);
type Caller = Thread<CallsOf<typeof specification>>;

interface Queue {
  readonly memory: AtomicMemory;
  /** How many were dequeued. */
  readonly front: Cell;
  readonly items: Cell;
}

const dequeue = ({ memory, front, items }: Queue): number | null => {
  const taken = memory.load(front);
  if (taken === ITEMS.length) return null;
  const item = memory.load(cellAt(items, taken));
  memory.store(front, taken + 1);
  return item;
};

/** A failed round means that another thread dequeued. */
const dequeueOnce = ({ memory, front, items }: Queue): number | null => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const taken = memory.load(front);
    if (taken === ITEMS.length) return null;
    const item = memory.load(cellAt(items, taken));
    if (memory.compareExchange(front, taken, taken + 1) === taken) return item;
  }
};

const withDequeue = (name: string, take: (queue: Queue) => number | null): AnyModel => {
  const consumer = (queue: Queue, thread: Caller): void => {
    thread.call('dequeue', [], () => take(queue));
  };
  return defineModel({
    name,
    description: 'A queue is as if one call came after the other.',
    properties: ['linearizability'],
    specification,
    setup: ({ memory, cells }): Queue => {
      const items = cells.cells('item', ITEMS.length);
      for (const [index, item] of ITEMS.entries()) memory.store(cellAt(items, index), item);
      return { memory, front: cells.cell('front'), items };
    },
    threads: { one: consumer, other: consumer },
  });
};

const violated: AnyModel = withDequeue('dequeue in two steps', dequeue);

/** By compare-exchange. */
export const fixed: AnyModel = withDequeue('dequeue in one step', dequeueOnce);

export default violated;
