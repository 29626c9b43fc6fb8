/** The segmented queue by itself: waiters cancel while they are woken, and their blocks go round all the same. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import type { Shape } from '../../src/primitives/phase2/position.ts';
import { SegmentedQueue } from '../../src/primitives/phase2/segmented-queue.ts';
import { park } from '../../src/primitives/waiter-queue.ts';
import { defaultBounds, type GivenBounds, othersThan } from './bounds.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly queue: SegmentedQueue;
  /** 1 once the patient waiter has registered. */
  readonly hasCome: Cell;
}

/** Wakes one: now, or once the patient waiter is there, which nobody else wakes meanwhile. */
const wakeOne = ({ memory, queue, hasCome }: Shared, thread: Thread): void => {
  const woken = thread.operation('wake', () => {
    if (queue.wake(1) === 1) return 1;
    memory.wait(hasCome, 0);
    return queue.wake(1);
  });
  thread.assert(woken === 1, 'A waiter was not found.');
};

export function segmentedCancel(
  { threads, rounds = defaultBounds.rounds }: GivenBounds = {},
  shape: Shape = { blockSize: 1 },
): AnyModel {
  const fickle = othersThan(2, threads);
  return defineModel({
    name: `segmented queue cancel, blocks of ${shape.blockSize}`,
    description:
      'A wake finds a waiter that has not cancelled, and what cancelled waiters leave is used again.',
    bounds: { threads: fickle + 2, rounds },
    setup: ({ memory, cells }: SetUp): Shared => ({
      memory,
      queue: new SegmentedQueue(memory, cells.within('queue'), fickle + 1, shape),
      hasCome: cells.cell('has come'),
    }),
    threads: {
      fickle: replicate(fickle, (shared: Shared, thread: Thread) => {
        const { queue } = shared;
        for (let round = 0; round < rounds; round++) {
          const ticket = thread.operation('register', () => queue.register(1));
          if (thread.operation('cancel', () => queue.cancel(ticket)) === 'cancelled') continue;
          thread.operation('finish', () => queue.finish(ticket));
          wakeOne(shared, thread);
        }
      }),
      patient: (shared: Shared, thread: Thread) => {
        const { memory, queue } = shared;
        const ticket = thread.operation('register', () => queue.register(1));
        memory.store(shared.hasCome, 1);
        memory.notify(shared.hasCome);
        thread.operation('park', () => park(memory, queue, ticket, Number.POSITIVE_INFINITY));
        thread.operation('finish', () => queue.finish(ticket));
      },
      waker: wakeOne,
    },
    final: ({ queue }) => queue.isEmpty() && queue.reserved() === 0,
  });
}
