/**
 * An intrusive queue with only two versions: a node's life after next has the name of this one.
 *
 * A thread reads which waiter is first, or which is last, and is interrupted. Meanwhile that waiter leaves, the node
 * serves another, and then a third, whose life has the version of the first again. The thread goes on, finds the name
 * that it read, and works on a waiter that it never saw: ABA. Three threads with one acquire each are enough. Versions
 * of two bits stand that, but not two acquires each. In production a node has millions of lives before one repeats.
 */
import type { OwnQueue } from 'heddle';
import type { AnyModel } from 'heddle/checker';
import { IntrusiveQueue } from '../../src/primitives/phase3/intrusive-queue.ts';
import { semaphoreContention } from '../phases/semaphore-contention.ts';

const withVersionBits = (bits: number): OwnQueue => ({
  layOut: (memory, cells, maxWaiters) => new IntrusiveQueue(memory, cells, maxWaiters, bits),
  toString: () => `${2 ** bits} versions,`,
});

const bounds = { threads: 3, rounds: 1 };

const violated: AnyModel = semaphoreContention(withVersionBits(1), bounds);

/** As many versions as there are in production for up to three waiters. */
export const fixed: AnyModel = semaphoreContention(withVersionBits(27), bounds);

export default violated;
