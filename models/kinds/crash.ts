/** A lock whose holder dies: those who sleep for it sleep for good. */
import { type AtomicMemory, type Cell, FutexMutex } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

interface Counter {
  readonly memory: AtomicMemory;
  readonly mutex: FutexMutex;
  readonly counter: Cell;
}

function locked({ memory, mutex, counter }: Counter): void {
  mutex.lock();
  memory.store(counter, memory.load(counter) + 1);
  mutex.unlock();
}

const atOnce = ({ memory, counter }: Counter): void => {
  memory.add(counter, 1);
};

const counting = (name: string, increment: (counter: Counter) => void): AnyModel =>
  defineModel({
    name,
    crashes: 1,
    setup: ({ memory, cells }) => ({
      memory,
      mutex: new FutexMutex(memory, cells.cell('mutex')),
      counter: cells.cell('counter'),
    }),
    threads: {
      worker: { count: 2, body: (shared, thread) => thread.operation('increment', () => increment(shared)) },
    },
  });

const violated: AnyModel = counting('the holder dies', locked);
export const fixed: AnyModel = counting('nobody holds anything', atOnce);
export default violated;
