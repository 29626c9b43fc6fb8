/**
 * An intrusive queue that gives nodes back while something still links to them.
 *
 * Two neighbours leave at once. The older is frozen already when the younger asks it to link past the younger one: it
 * cannot. Taking that for done, the younger frees its node; then the older leaves, and the node before it links to what
 * followed the older: a node that is free, or serves somebody else.
 */
import type { Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { IntrusiveQueue } from '../../src/primitives/phase3/intrusive-queue.ts';
import { isLedToOwner, leadsPast } from '../faults/link-words.ts';
import { NamedCells } from '../faults/named-cells.ts';
import { withFaults, withoutFaults } from '../faults/seeded.ts';

const WAITERS = 3;

const neighbours: AnyModel = defineModel({
  name: 'neighbours that leave',
  description: 'A node that a link leads to has an owner.',
  setup: ({ memory, cells }: SetUp) => {
    const named = new NamedCells(cells);
    const queue = new IntrusiveQueue(memory, named, WAITERS);
    const links = Array.from({ length: WAITERS + 1 }, (_, node): Cell => named.cellNamed(`next[${node}]`));
    const tickets = Array.from({ length: WAITERS }, () => queue.register(1));
    return { memory, queue, tickets, links, taken: named.cellNamed('taken') };
  },
  threads: {
    older: ({ queue, tickets }, thread) => thread.operation('cancel', () => queue.cancel(tickets[0]!)),
    younger: ({ queue, tickets }, thread) => thread.operation('cancel', () => queue.cancel(tickets[1]!)),
  },
  invariant: ({ memory, links, taken }) =>
    links.every((link) => isLedToOwner(memory.load(link), memory.load(taken))),
});

const violated: AnyModel = withFaults(neighbours, 'freeing a node that is linked', {
  step: ({ operation, name, operands }, perform) => {
    if (operation !== 'compareExchange' || !name.includes('next[') || !leadsPast(operands)) return undefined;
    perform();
    return operands[0];
  },
});

/** Whoever was not led past walks the list until nothing links to its node. */
export const fixed: AnyModel = withoutFaults(neighbours, 'freeing a node that nothing links to');

export default violated;
