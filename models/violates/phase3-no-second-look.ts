/**
 * An intrusive queue whose granter gives permits back and leaves it at that.
 *
 * A granter takes a permit for a waiter, which gives up before it is claimed. Whoever looked at the permits meanwhile
 * found none and went to sleep. Only the granter knows better, so it has to look again.
 */
import { type AtomicMemory, type Cell, Semaphore, type SemaphoreOptions } from 'heddle';
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { faultyMemory } from '../faults/faulty-memory.ts';
import { NamedCells } from '../faults/named-cells.ts';

const NOBODY = 0;
const options: SemaphoreOptions = { permits: 0, maxWaiters: 2, queue: 'phase3' };

interface Shared {
  readonly semaphore: Semaphore;
  /** The same semaphore, as the giver works on it. */
  readonly giving: Semaphore;
}

/** The giver adds to give back, and only then: from then on it sees nobody wait. `added` is its alone. */
const looksAway = (memory: AtomicMemory, named: NamedCells, added: Cell): AtomicMemory => {
  const front = named.cellNamed('semaphore.queue.next[0]');
  const permits = named.cellNamed('semaphore.permits');
  return faultyMemory(memory, ({ operation, cell }, perform) => {
    if (cell === front && operation === 'load' && memory.read(added) === 1) return NOBODY;
    if (cell === permits && operation === 'add') memory.write(added, 1);
    return perform();
  });
};

const withGiver = (name: string, isFaulty: boolean): AnyModel =>
  defineModel({
    name,
    description: 'A permit that is given back reaches a thread that waits for it.',
    setup: ({ memory, cells }: SetUp): Shared => {
      const named = new NamedCells(cells);
      const semaphore = Semaphore.create(memory, options, named.within('semaphore'));
      if (!isFaulty) return { semaphore, giving: semaphore };
      const giving = looksAway(memory, named, cells.cell('added'));
      return { semaphore, giving: Semaphore.attach(giving, options, named.again('semaphore.')) };
    },
    threads: {
      hasty: ({ semaphore }: Shared, thread) => {
        const ended = thread.operation('acquire in time', () => semaphore.acquire(1, { timeoutMs: 1 }));
        if (ended === 'acquired') thread.operation('pass on', () => semaphore.release());
      },
      patient: ({ semaphore }: Shared, thread) => thread.operation('acquire', () => semaphore.acquire()),
      giver: ({ giving }: Shared, thread) => thread.operation('release', () => giving.release()),
    },
    final: ({ semaphore }) => semaphore.availablePermits === 0 && semaphore.isIdle,
  });

const violated: AnyModel = withGiver('granting without a second look', true);

/** Gives back, then looks at whoever is first by then. */
export const fixed: AnyModel = withGiver('granting with a second look', false);

export default violated;
