/**
 * A parking queue whose waker gives permits back and leaves it at that.
 *
 * A waker takes a permit for a waiter, which gives up before it is claimed. Whoever looked at the permits meanwhile
 * found none and went to sleep: the one that has just come, and the one that has just left in its stead. Only the
 * waker knows better, so it has to look again.
 */
import { type AtomicMemory, type Cell, type QueueName, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { faultyMemory } from '../faults/faulty-memory.ts';
import { NamedCells } from '../faults/named-cells.ts';

const EMPTY = 0;

interface Shared {
  readonly semaphore: Semaphore;
  /** The same semaphore, as the giver works on it. */
  readonly giving: Semaphore;
}

/** After a claim that failed, the giver's next look finds nobody. `failed` remembers that; it is the giver's alone. */
const looksAway = (memory: AtomicMemory, mode: Cell, failed: Cell): AtomicMemory =>
  faultyMemory(memory, ({ operation, cell, operands }, perform) => {
    if (cell === mode && operation === 'load' && memory.read(failed) === 1) return EMPTY;
    const was = perform();
    if (cell === mode && operation === 'compareExchange' && was !== operands[0]) memory.write(failed, 1);
    return was;
  });

const withGiver = (name: string, isFaulty: boolean): AnyModel =>
  defineModel({
    name,
    description: 'A permit that is given back reaches a thread that waits for it.',
    setup: ({ memory, cells }: SetUp): Shared => {
      const queue: QueueName = 'phase1';
      const options = { permits: 0, maxWaiters: 2, queue };
      const named = new NamedCells(cells);
      const semaphore = Semaphore.create(memory, options, named.within('semaphore'));
      if (!isFaulty) return { semaphore, giving: semaphore };
      const mode = named.cellNamed('semaphore.queue.mode');
      const failed = cells.cell('failed');
      const giving = looksAway(memory, mode, failed);
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

const violated: AnyModel = withGiver('giving back without looking', true);

/** Gives back, then looks at whoever is first by then. */
export const fixed: AnyModel = withGiver('giving back, then looking', false);

export default violated;
