/**
 * A parking mutex that frees where it should hand over.
 *
 * Every time the sleeper is woken, a running thread is quicker and takes the mutex. That may happen as often as the
 * running thread has rounds: what the sleeper asked for when it parked again is not done.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { parkingMutexHandOver } from '../phases/parking-mutex.ts';

const IN_HANDS = 15;
const FREE = 0;

const violated: AnyModel = withFaults(parkingMutexHandOver(), 'freed instead of handed over', {
  step: ({ operation, name, cell, operands }, _, memory) => {
    if (name !== 'mutex' || operation !== 'store' || operands[0] !== IN_HANDS) return undefined;
    memory.store(cell, FREE);
    return 0;
  },
});

/** Handed over: the sleeper is passed over once. */
export const fixed: AnyModel = withoutFaults(parkingMutexHandOver(), 'handed over as asked');

export default violated;
