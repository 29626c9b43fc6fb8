/** The segmented queue by itself: behind a waiter that stays, others come and go, and their blocks are used again. */
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import type { Shape } from '../../src/primitives/phase2/position.ts';
import { SegmentedQueue } from '../../src/primitives/phase2/segmented-queue.ts';
import { defaultBounds, type GivenBounds, othersThan } from './bounds.ts';

/** More registrations than there are blocks of one place, and in the end a wakeup for the one that stayed. */
export function segmentedPinned(
  { threads, rounds = defaultBounds.rounds }: GivenBounds = {},
  shape: Shape = { blockSize: 1 },
): AnyModel {
  const fickle = othersThan(1, threads);
  const blocks = fickle + 4;
  return defineModel({
    name: `segmented queue pinned, blocks of ${shape.blockSize}`,
    description: 'Cancelled waiters take no room for good, even behind one that stays.',
    bounds: { threads: fickle + 1, rounds },
    setup: ({ memory, cells }: SetUp) => {
      const queue = new SegmentedQueue(memory, cells.within('queue'), fickle + 1, shape);
      const stays = queue.register(1);
      for (let used = 1; used < blocks - fickle; used++) queue.cancel(queue.register(1));
      return { queue, stays };
    },
    threads: {
      fickle: replicate(fickle, ({ queue }, thread: Thread) => {
        for (let round = 0; round < rounds; round++) {
          const ticket = thread.operation('register', () => queue.register(1));
          const left = thread.operation('cancel', () => queue.cancel(ticket));
          if (left !== 'cancelled') thread.operation('finish', () => queue.finish(ticket));
        }
      }),
      waker: ({ queue, stays }, thread: Thread) => {
        const woken = thread.operation('wake', () => queue.wake(1));
        thread.assert(woken === 1 && queue.stateOf(stays) === 'woken', 'Another waiter was woken first.');
        thread.operation('finish', () => queue.finish(stays));
      },
    },
    final: ({ queue }) => queue.isEmpty() && queue.reserved() === 0,
  });
}
