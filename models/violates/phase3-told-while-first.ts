/**
 * An intrusive queue whose wakers tell a waiter first, and take it out of the list afterwards.
 *
 * The waiter knows that it was woken, gives its node back and goes on. The front still links to that node, which is
 * free, or serves somebody else; and nobody can append or claim until the waker goes on: it might as well hold a lock.
 */
import type { Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { IntrusiveQueue } from '../../src/primitives/phase3/intrusive-queue.ts';
import { isLedToOwner, LEFT, markOf } from '../faults/link-words.ts';
import { NamedCells } from '../faults/named-cells.ts';
import { withFaults, withoutFaults } from '../faults/seeded.ts';

const WAITERS = 2;

const wokenOnce: AnyModel = defineModel({
  name: 'waiters that are woken once',
  description: 'A node that a link leads to has an owner.',
  setup: ({ memory, cells }: SetUp) => {
    const named = new NamedCells(cells);
    const queue = new IntrusiveQueue(memory, named, WAITERS);
    const links = Array.from({ length: WAITERS + 1 }, (_, node): Cell => named.cellNamed(`next[${node}]`));
    return { memory, queue, links, taken: named.cellNamed('taken') };
  },
  threads: {
    waiter: ({ queue }, thread) => {
      const ticket = thread.operation('register', () => queue.register(1));
      const left = thread.operation('cancel', () => queue.cancel(ticket));
      if (left !== 'cancelled') thread.operation('finish', () => queue.finish(ticket));
    },
    waker: ({ queue }, thread) => thread.operation('wake', () => queue.wake(1)),
  },
  invariant: ({ memory, links, taken }) =>
    links.every((link) => isLedToOwner(memory.load(link), memory.load(taken))),
});

const violated: AnyModel = withFaults(wokenOnce, 'telling a waiter that is first', {
  step: ({ operation, name, operands }, perform, memory, cellNamed) => {
    if (operation !== 'compareExchange' || !name.includes('next[')) return undefined;
    if (markOf(operands[1]!) !== LEFT.woken) return undefined;
    const found = perform();
    // The first life of its node: its count goes from 0 to 1.
    if (found === operands[0]) memory.compareExchange(cellNamed(name.replace('next[1]', 'told[0]')), 0, 1);
    return found;
  },
});

/** A waiter that knows is out of the list. */
export const fixed: AnyModel = withoutFaults(wokenOnce, 'telling a waiter that has left the list');

export default violated;
