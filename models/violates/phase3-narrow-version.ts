/**
 * An intrusive queue with only two versions: a node's life after next has the name of this one.
 *
 * A waker claims the only waiter and is interrupted before it tells it. The waiter cancels, learns that it was woken,
 * and leaves. Its node serves a second waiter, and a third, whose life has the name of the first again. Now the waker
 * goes on, finds the count that it expects, and tells a waiter that nobody claimed: ABA. Two threads are enough. In
 * production a node has at least 2^13 lives before a name repeats, and millions where there are few waiters.
 */
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { IntrusiveQueue } from '../../src/primitives/phase3/intrusive-queue.ts';

const withVersionBits = (name: string, bits: number): AnyModel =>
  defineModel({
    name,
    description: 'Nobody is told who was not claimed.',
    setup: ({ memory, cells }: SetUp) => new IntrusiveQueue(memory, cells, 1, bits),
    threads: {
      // The first, the second, and the third life of the only node.
      waiter: (queue: IntrusiveQueue, thread) => {
        let woken = 0;
        for (let life = 0; life < 3; life++) {
          const ticket = thread.operation('register', () => queue.register(1));
          const left = thread.operation('cancel', () => queue.cancel(ticket));
          if (left === 'cancelled') continue;
          thread.operation('finish', () => queue.finish(ticket));
          woken++;
        }
        return woken;
      },
      waker: (queue: IntrusiveQueue, thread) => thread.operation('wake', () => queue.wake(1)),
    },
    final: (queue, { waiter, waker }) => waiter === waker && queue.isEmpty() && queue.reserved() === 0,
  });

const violated: AnyModel = withVersionBits('two versions', 1);

/** As many versions as there are in production for a single waiter. */
export const fixed: AnyModel = withVersionBits('2^28 versions', 28);

export default violated;
