/**
 * A parking mutex on which threads park without saying so.
 *
 * PARKED is what tells an unlock that it owes a wakeup. Here a thread waits for the cell to change from LOCKED, as if
 * it had marked it, but the mark is missing: the unlock takes its fast path and wakes nobody.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { parkingMutex } from '../phases/parking-mutex.ts';

const HELD = 1;
const MARKED = 3;

const bounds = { threads: 2, rounds: 1 };

const violated: AnyModel = withFaults(parkingMutex(bounds), 'parking without the mark', {
  step: ({ operation, name, cell }, _, memory) => {
    if (name !== 'mutex' || operation !== 'or') return undefined;
    return memory.compareExchange(cell, 0, HELD) === 0 ? 0 : MARKED;
  },
  wait: ({ cell, timeoutMs }, memory) => memory.wait(cell, HELD, timeoutMs),
});

/** The mark is set in the same step that finds the mutex held. */
export const fixed: AnyModel = withoutFaults(parkingMutex(bounds), 'parking with the mark');

export default violated;
