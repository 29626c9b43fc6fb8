/**
 * A counter behind a mutex, and a thread that stops for good while it holds it: the worker was terminated.
 *
 * Nobody unlocks, so all others sleep for ever. In `fixed` there is nothing to hold: wherever a thread stops, the others
 * complete, and only what it had not yet added is missing.
 */
import { type AtomicMemory, type Cell, FutexMutex } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly mutex: FutexMutex;
  readonly counter: Cell;
}

function addLocked({ memory, mutex, counter }: Shared): void {
  mutex.lock();
  memory.write(counter, memory.read(counter) + 1);
  mutex.unlock();
}

const withAdd = (name: string, add: (shared: Shared) => void): AnyModel =>
  defineModel({
    name,
    description: 'Whoever adds completes, though another one stops for good.',
    crashes: 1,
    setup: ({ memory, cells }): Shared => ({
      memory,
      mutex: new FutexMutex(memory, cells.cell('mutex')),
      counter: cells.cell('counter'),
    }),
    threads: {
      worker: replicate(3, (shared: Shared, thread) => thread.operation('add', () => add(shared))),
    },
    final: ({ memory, counter }) => memory.load(counter) === 3,
  });

const violated: AnyModel = withAdd('holder that stops', addLocked);

/** One atomic step. */
export const fixed: AnyModel = withAdd('nobody holds anything', ({ memory, counter }) => {
  memory.add(counter, 1);
});

export default violated;
