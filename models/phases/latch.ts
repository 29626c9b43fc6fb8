/** A latch that several count down and several wait for. */
import { type AtomicMemory, type Cell, Latch, type QueueChoice } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type Thread } from 'heddle/checker';
import { type GivenBounds, othersThan } from './bounds.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly latch: Latch;
  /** How many have done their work. */
  readonly done: Cell;
}

/** Workers count down once each; whoever waits finds their work done. One waiter gives up if it takes too long. */
export function latchModel(queue: QueueChoice, { threads }: GivenBounds = {}): AnyModel {
  const workers = othersThan(1, threads);
  return defineModel({
    name: `${queue} latch`,
    description: 'A latch opens when all have counted down, for those who wait and those who come later.',
    bounds: { threads: workers + 2 },
    setup: ({ memory, cells }): Shared => ({
      memory,
      latch: Latch.create(memory, { count: workers, maxWaiters: 2, queue }, cells.within('latch')),
      done: cells.cell('done'),
    }),
    threads: {
      worker: replicate(workers, ({ memory, latch, done }: Shared, thread) => {
        thread.operation('work', () => void memory.add(done, 1));
        thread.operation('countDown', () => latch.countDown());
      }),
      waiter: ({ memory, latch, done }: Shared, thread: Thread) => {
        thread.operation('wait', () => latch.wait());
        thread.assert(memory.load(done) === workers, 'The latch opened too early.');
      },
      hasty: ({ memory, latch, done }: Shared, thread: Thread) => {
        const waited = thread.operation('wait in time', () => latch.wait({ timeoutMs: 1 }));
        if (waited === 'open') thread.assert(memory.load(done) === workers, 'The latch opened too early.');
      },
    },
    final: ({ latch }) => latch.isOpen,
    held: ({ latch }) => ({ 'waiters of the latch': !latch.isIdle }),
  });
}
