/** An increment behind a lock: nobody gets on while its holder stands still. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel } from 'heddle/checker';

interface Counter {
  readonly memory: AtomicMemory;
  readonly lock: Cell;
  readonly counter: Cell;
}

function locked({ memory, lock, counter }: Counter): void {
  for (const attempt = memory.attempt(); memory.exchange(lock, 1) === 1; memory.retry(attempt));
  memory.store(counter, memory.load(counter) + 1);
  memory.store(lock, 0);
}

function lockFree({ memory, counter }: Counter): void {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const seen = memory.load(counter);
    if (memory.compareExchange(counter, seen, seen + 1) === seen) return;
  }
}

const counting = (name: string, increment: (counter: Counter) => void): AnyModel =>
  defineModel({
    name,
    properties: ['lock-freedom'],
    setup: ({ memory, cells }) => ({ memory, lock: cells.cell('lock'), counter: cells.cell('counter') }),
    threads: {
      worker: { count: 2, body: (shared, thread) => thread.operation('increment', () => increment(shared)) },
    },
  });

const violated: AnyModel = counting('behind a lock', locked);
export const fixed: AnyModel = counting('without a lock', lockFree);
export default violated;
