/**
 * A barrier that counts arrivals from 0 again in each round.
 *
 * The last to arrive sets the count back, and wakes the others. A woken thread looks: as many have arrived as when it
 * came, or fewer; nothing tells it that its round is over, so it waits on, for good. A count that goes on over all
 * rounds tells.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { barrierRounds } from '../phases/barrier.ts';

const PARTIES = 2;

const twoParties: AnyModel = barrierRounds('phase0', { threads: PARTIES, rounds: 1 });

const violated: AnyModel = withFaults(twoParties, 'a barrier without rounds', {
  step: ({ operation, name, cell, operands: [expected, replacement] }, _perform, memory) => {
    if (operation !== 'compareExchange' || name !== 'barrier.arrivals') return undefined;
    return memory.compareExchange(cell, expected!, replacement! % PARTIES);
  },
});

/** Arrivals are counted over all rounds. */
export const fixed: AnyModel = withoutFaults(twoParties, 'a barrier with rounds');

export default violated;
