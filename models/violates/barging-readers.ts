/**
 * A reader-writer lock on which late readers overtake a writer.
 *
 * The lock is a semaphore: a reader takes one permit, a writer takes all. If newcomers compete with those who wait, a
 * reader that comes later gets in beside the one that is inside, and as long as readers keep coming, the writer waits.
 */
import { type AtomicMemory, type Cell, Semaphore, type Ticket } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread } from 'heddle/checker';

const ALL = 2;

interface Shared {
  readonly memory: AtomicMemory;
  readonly semaphore: Semaphore;
  readonly written: Cell;
  /** Of the writer. */
  readonly waiting: Ticket;
}

const oneInside = (name: string, fair: boolean): AnyModel =>
  defineModel({
    name,
    description: 'A reader that comes after a writer has begun to wait does not overtake it.',
    setup: ({ memory, cells }): Shared => {
      const options = { permits: ALL, maxWaiters: 2, fair };
      const semaphore = Semaphore.create(memory, options, cells.within('semaphore'));
      semaphore.acquire();
      const waiting = semaphore.beginAcquire(ALL);
      if (typeof waiting === 'string') throw new Error('Expected the writer to have to wait.');
      return { memory, semaphore, written: cells.cell('written'), waiting };
    },
    threads: {
      early: ({ semaphore }: Shared, thread) => thread.operation('unlock', () => semaphore.release()),
      writer: ({ memory, semaphore, written, waiting }: Shared, thread) => {
        const ended = thread.operation('wait for the lock', () => {
          const { cell, expected } = semaphore.waitPoint(waiting);
          memory.wait(cell, expected);
          return semaphore.finishAcquire(waiting);
        });
        if (ended !== 'acquired') thread.operation('lock to write', () => semaphore.acquire(ALL));
        memory.write(written, 1);
        thread.operation('unlock', () => semaphore.release(ALL));
      },
      late: ({ memory, semaphore, written }: Shared, thread: Thread) => {
        thread.operation('lock to read', () => semaphore.acquire());
        thread.assert(memory.read(written) === 1, 'A late reader overtook a writer that waited.');
        thread.operation('unlock', () => semaphore.release());
      },
    },
    final: ({ semaphore }) => semaphore.availablePermits === ALL && semaphore.isIdle,
  });

const violated: AnyModel = oneInside('barging readers', false);

/** First come, first served. */
export const fixed: AnyModel = oneInside('readers in turn', true);

export default violated;
