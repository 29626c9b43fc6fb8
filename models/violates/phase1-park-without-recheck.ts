/**
 * A parking mutex whose threads park whatever the cell holds.
 *
 * The mutex may be freed between the mark and the park. `wait` compares once more, and that is what this one does
 * without: it sleeps on a mutex that is free already, and whose unlock has found nobody to wake.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { parkingMutex } from '../phases/parking-mutex.ts';

const bounds = { threads: 2, rounds: 1 };

const violated: AnyModel = withFaults(parkingMutex(bounds), 'parking without looking again', {
  wait: ({ cell, timeoutMs }, memory) => memory.wait(cell, memory.load(cell), timeoutMs),
});

/** Comparing and parking are one step. */
export const fixed: AnyModel = withoutFaults(parkingMutex(bounds), 'parking after looking again');

export default violated;
