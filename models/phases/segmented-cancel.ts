/** The segmented queue by itself: waiters cancel while they are woken, and their blocks go round all the same. */
import type { AtomicMemory } from 'heddle';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import type { Shape } from '../../src/primitives/phase2/position.ts';
import { SegmentedQueue } from '../../src/primitives/phase2/segmented-queue.ts';
import { park } from '../../src/primitives/waiter-queue.ts';
import { defaultBounds, type GivenBounds, othersThan } from './bounds.ts';

export interface Shared {
  readonly memory: AtomicMemory;
  readonly queue: SegmentedQueue;
}

/** A wakeup that came too late for a waiter that cancels is passed on: it must reach the patient one. */
const passOn = ({ memory, queue }: Shared): void => {
  for (const attempt = memory.attempt(); queue.wake(1) === 0; memory.retry(attempt));
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
    }),
    threads: {
      fickle: replicate(fickle, (shared: Shared, thread: Thread) => {
        const { queue } = shared;
        for (let round = 0; round < rounds; round++) {
          const ticket = thread.operation('register', () => queue.register(1));
          if (thread.operation('cancel', () => queue.cancel(ticket)) === 'cancelled') continue;
          thread.operation('finish', () => queue.finish(ticket));
          thread.operation('pass on', () => passOn(shared));
        }
      }),
      patient: ({ memory, queue }: Shared, thread: Thread) => {
        const ticket = thread.operation('register', () => queue.register(1));
        thread.operation('park', () => park(memory, queue, ticket, Number.POSITIVE_INFINITY));
        thread.operation('finish', () => queue.finish(ticket));
      },
      waker: (shared: Shared, thread) => thread.operation('wake', () => passOn(shared)),
    },
    final: ({ queue }) => queue.isEmpty() && queue.reserved() === 0,
  });
}
