/** The segmented queue by itself: behind a waiter that stays, others come and go, and their blocks are used again. */
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import { SegmentedQueue } from '../../src/primitives/phase2/segmented-queue.ts';
import type { Ticket } from '../../src/primitives/waiter-queue.ts';
import { defaultBounds, type GivenBounds, othersThan } from './bounds.ts';

interface Shared {
  readonly queue: SegmentedQueue;
  readonly stays: Ticket;
}

/** Blocks have one place, so that every cancelled waiter leaves one in the midst. */
const shape = { blockSize: 1 };

/** The queue has four blocks more than waiters. One is held by the waiter that stays; `left` others are dead. */
function pinnedQueue({ memory, cells }: SetUp, maxWaiters: number, left: number): Shared {
  const queue = new SegmentedQueue(memory, cells.within('queue'), maxWaiters, shape);
  const stays = queue.register(1);
  for (let dead = 0; dead < left; dead++) queue.cancel(queue.register(1));
  return { queue, stays };
}

const comeAndGo = ({ queue }: Shared): void => {
  const ticket = queue.register(1);
  if (queue.cancel(ticket) !== 'cancelled') queue.finish(ticket);
};

/** Nobody is refused, however many have come and gone. */
export function segmentedPinned({ threads, rounds = defaultBounds.rounds }: GivenBounds = {}): AnyModel {
  const fickle = othersThan(1, threads);
  return defineModel({
    name: 'segmented queue pinned',
    description: 'Cancelled waiters take no room, even behind one that stays.',
    bounds: { threads: fickle, rounds },
    setup: (setUp) => pinnedQueue(setUp, fickle + 1, fickle + 2),
    threads: {
      fickle: replicate(fickle, (shared: Shared, thread: Thread) => {
        for (let round = 0; round < rounds; round++) thread.operation('come and go', () => comeAndGo(shared));
      }),
    },
    final: ({ queue, stays }) => queue.reserved() === 1 && queue.stateOf(stays) === 'waiting',
  });
}
