/**
 * A reader that waits until a pair of words has been written: alone, it never gets its answer.
 *
 * The writer makes a version odd, writes both words, and makes it even again. A reader that finds it odd, or changed
 * after it has read, starts over. If the writer stands still in between, the reader goes round, and no other thread is
 * needed for that: it is not even obstruction-free. In `fixed` the reader says so and leaves it to its caller.
 *
 * Source. The sequence lock of Linux; M. Herlihy, V. Luchangco and M. Moir, "Obstruction-free synchronization", 2003.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread } from 'heddle/checker';

interface Shared {
  readonly memory: AtomicMemory;
  readonly version: Cell;
  readonly left: Cell;
  readonly right: Cell;
}

/** The sum of both words; null if they are being written. */
function tryRead({ memory, version, left, right }: Shared): number | null {
  const before = memory.load(version);
  if (before % 2 === 1) return null;
  const sum = memory.load(left) + memory.load(right);
  return memory.load(version) === before ? sum : null;
}

function read(shared: Shared): number {
  const { memory } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const sum = tryRead(shared);
    if (sum !== null) return sum;
  }
}

const withReader = (name: string, reader: (shared: Shared) => number | null): AnyModel =>
  defineModel({
    name,
    description: 'Whoever reads comes to an end, wherever the writer has stopped.',
    properties: ['obstruction-freedom'],
    setup: ({ memory, cells }): Shared => ({
      memory,
      version: cells.cell('version'),
      left: cells.cell('left'),
      right: cells.cell('right'),
    }),
    threads: {
      reader: (shared: Shared, thread: Thread) => {
        const sum = thread.operation('read', () => reader(shared));
        thread.assert(sum === null || sum === 0 || sum === 2, 'One word was read before it was written.');
      },
      writer: ({ memory, version, left, right }: Shared, thread) =>
        thread.operation('write', () => {
          memory.add(version, 1);
          memory.store(left, 1);
          memory.store(right, 1);
          memory.add(version, 1);
        }),
    },
  });

const violated: AnyModel = withReader('a reader that waits for the writer', read);

/** The reader does not wait. */
export const fixed: AnyModel = withReader('a reader that may leave without an answer', tryRead);

export default violated;
