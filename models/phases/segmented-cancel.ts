/** The segmented queue by itself: waiters cancel while they are woken, and their blocks go round all the same. */
import type { AtomicMemory, Cell } from 'heddle';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import type { Shape } from '../../src/primitives/phase2/position.ts';
import { SegmentedQueue } from '../../src/primitives/phase2/segmented-queue.ts';
import { park, type Ticket } from '../../src/primitives/waiter-queue.ts';
import { defaultBounds, type GivenBounds, othersThan } from './bounds.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly queue: SegmentedQueue;
  /** Counts who has registered, for those who have somebody to wake. */
  readonly arrivals: Cell;
}

const register = ({ memory, queue, arrivals }: Shared): Ticket => {
  const ticket = queue.register(1);
  memory.add(arrivals, 1);
  memory.notify(arrivals);
  return ticket;
};

/** Wakes one, as soon as there is one. A wakeup that came too late for a waiter that cancels is passed on likewise. */
const wakeOne = ({ memory, queue, arrivals }: Shared): void => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const before = memory.load(arrivals);
    if (queue.wake(1) === 1) return;
    memory.wait(arrivals, before);
  }
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
      arrivals: cells.cell('arrivals'),
    }),
    threads: {
      fickle: replicate(fickle, (shared: Shared, thread: Thread) => {
        const { queue } = shared;
        for (let round = 0; round < rounds; round++) {
          const ticket = thread.operation('register', () => register(shared));
          if (thread.operation('cancel', () => queue.cancel(ticket)) === 'cancelled') continue;
          thread.operation('finish', () => queue.finish(ticket));
          thread.operation('pass on', () => wakeOne(shared));
        }
      }),
      patient: (shared: Shared, thread: Thread) => {
        const { memory, queue } = shared;
        const ticket = thread.operation('register', () => register(shared));
        thread.operation('park', () => park(memory, queue, ticket, Number.POSITIVE_INFINITY));
        thread.operation('finish', () => queue.finish(ticket));
      },
      waker: (shared: Shared, thread) => thread.operation('wake', () => wakeOne(shared)),
    },
    final: ({ queue }) => queue.isEmpty() && queue.reserved() === 0,
  });
}
