/**
 * A parking queue whose word names the lone waiter, but not what it needs.
 *
 * A waker takes one permit for the waiter it sees and claims it. In between that waiter gives up, and comes back with
 * the same slot for two permits. With the slot alone in the word the claim succeeds, and two permits are granted for
 * one: the ABA problem.
 */
import { type QueueName, Semaphore } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';

const LINK_MASK = 0xffff;
const NEED_SHIFT = 16;
const EMPTY = 0;

const needsMore: AnyModel = defineModel({
  name: 'a waiter that comes back for more',
  description: 'A waiter is granted as many permits as were taken for it.',
  setup: ({ memory, cells }: SetUp) => {
    const queue: QueueName = 'phase1';
    return Semaphore.create(memory, { permits: 0, maxWaiters: 1, queue }, cells.within('semaphore'));
  },
  threads: {
    waiter: (semaphore: Semaphore, thread) => {
      const first = thread.operation('acquire one', () => semaphore.acquire(1, { timeoutMs: 1 }));
      if (first === 'acquired') return 1;
      const second = thread.operation('acquire two', () => semaphore.acquire(2, { timeoutMs: 1 }));
      return second === 'acquired' ? 2 : 0;
    },
    giver: (semaphore: Semaphore, thread) => thread.operation('release', () => semaphore.release()),
  },
  final: (semaphore, { waiter }) => semaphore.availablePermits + waiter === 1 && semaphore.isIdle,
});

const violated: AnyModel = withFaults(needsMore, 'word without the need', {
  step: ({ operation, name, cell, operands }, _, memory) => {
    const [expected = 0, replacement] = operands;
    if (name !== 'semaphore.queue.mode' || operation !== 'compareExchange') return undefined;
    if (expected >>> NEED_SHIFT === 0 || replacement !== EMPTY) return undefined;
    const word = memory.load(cell);
    if (((word ^ expected) & LINK_MASK) !== 0) return word;
    return memory.compareExchange(cell, word, EMPTY) === word ? expected : EMPTY;
  },
});

/** The need is part of the word: the same word is the same offer. */
export const fixed: AnyModel = withoutFaults(needsMore, 'word with the need');

export default violated;
