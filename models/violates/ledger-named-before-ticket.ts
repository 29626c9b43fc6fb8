/**
 * A ledger whose entries name their owner before they hold its ticket.
 *
 * If the owner dies in between, its entry holds what stood there before: a ticket that is nobody's, or that of a thread
 * which lives. Whoever reclaims ends that wait. So an entry is first taken under the owner's negative name, and only
 * named once its ticket is written.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults } from '../faults/seeded.ts';
import { hopeFor } from '../production/meetings.ts';
import { reclaimed } from '../production/reclaim.ts';

const model = reclaimed('phase2', hopeFor('phase2'), 'anywhere');

const violated: AnyModel = withFaults(model, 'a ledger that names the owner before the ticket', {
  step: ({ name, operation, cell, operands: [expected, owner] }, _, memory) => {
    if (operation !== 'compareExchange' || !name.startsWith('ledger.owner')) return undefined;
    return memory.compareExchange(cell, expected!, Math.abs(owner!));
  },
});

/** It names the owner last. */
export const fixed: AnyModel = { ...model, name: 'a ledger that names the owner last' };

export default violated;
