/**
 * A parking mutex that is handed over and not taken back.
 *
 * A thread that asked for the mutex may give up before its turn. The unlock that hands over then wakes nobody, and the
 * mutex stays in hands that do not exist.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { parkingMutexAskerLeaves } from '../phases/parking-mutex.ts';

const IN_HANDS = 15;
const FREE = 0;

const violated: AnyModel = withFaults(parkingMutexAskerLeaves(), 'handed over to nobody', {
  step: ({ operation, name, operands }) => {
    const takesBack = operation === 'compareExchange' && operands[0] === IN_HANDS && operands[1] === FREE;
    return name === 'mutex' && takesBack ? FREE : undefined;
  },
});

/** Taken back if nobody was woken and nobody has accepted. */
export const fixed: AnyModel = withoutFaults(parkingMutexAskerLeaves(), 'handed over or freed');

export default violated;
