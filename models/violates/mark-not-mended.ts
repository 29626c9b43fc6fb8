/**
 * A thread dies between taking the mark away and looking again, and whoever clears up after it does not mark.
 *
 * The sleeper has registered just before the mark was taken away. As long as nobody sets it again, no release will look
 * for anybody, and the sleeper sleeps beside any number of permits.
 *
 * The queue is one without a mutex: with one, a thread may also die holding that, and nothing mends it.
 */
import { type AtomicMemory, type Cell, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, type Thread } from 'heddle/checker';
import { marksNothing } from '../faults/blind.ts';
import { unlessItDies } from '../faults/mortal-memory.ts';
import { NamedCells } from '../faults/named-cells.ts';
import { type Faults, memoryWith } from '../faults/seeded.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly semaphore: Semaphore;
  /** As the heir sees it when it tends the semaphore. */
  readonly tended: Semaphore;
  /** As the mortal thread does, whose memory it may die on. */
  readonly seenOver: (memory: AtomicMemory) => Semaphore;
  /** 1 once the mortal thread has ended. */
  readonly ended: Cell;
}

const options = { permits: 0, maxWaiters: 1, queue: 'phase3' } as const;

const deathAndHeir = (name: string, step: Faults['step'] | undefined): AnyModel =>
  defineModel({
    name,
    description: 'A thread that begins to wait while another dies is served by whoever comes after.',
    setup: ({ memory, cells }): Shared => {
      const named = new NamedCells(cells);
      const semaphore = Semaphore.create(memory, options, named.within('it'));
      const seenOver = (seen: AtomicMemory) => Semaphore.attach(seen, options, named.again('it.'));
      const ticket = semaphore.beginAcquire();
      semaphore.release();
      if (typeof ticket === 'string' || semaphore.finishAcquire(ticket) !== 'acquired')
        throw new Error('Expected to wait and to be served.');
      const tended = seenOver(step ? memoryWith(memory, named, { step }) : memory);
      return { memory, semaphore, tended, seenOver, ended: cells.cell('ended') };
    },
    threads: {
      sleeper: ({ semaphore }: Shared, thread) => thread.operation('acquire two', () => semaphore.acquire(2)),
      mortal: ({ memory, seenOver, ended }: Shared, thread: Thread) => {
        thread.operation('release', () =>
          unlessItDies(memory, thread, (mortal) => seenOver(mortal).release()),
        );
        thread.operation('end', () => {
          memory.store(ended, 1);
          memory.notify(ended);
        });
      },
      heir: ({ memory, semaphore, tended, ended }: Shared, thread) => {
        thread.operation('wait for the end', () => memory.wait(ended, 0));
        thread.operation('tend', () => tended.tend());
        thread.operation('release two', () => semaphore.release(2));
      },
    },
    final: ({ semaphore }, { sleeper }) => sleeper === 'acquired' && semaphore.isIdle,
  });

const violated: AnyModel = deathAndHeir('a mark not mended', marksNothing('it.permits'));

/** Whoever clears up marks first. */
export const fixed: AnyModel = deathAndHeir('a mark mended', undefined);

export default violated;
