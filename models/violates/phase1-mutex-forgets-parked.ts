/**
 * A parking mutex that a woken thread takes as merely held.
 *
 * Unlocking clears PARKED and wakes one thread, which cannot know whether others are still parked. If it takes the
 * mutex without the mark, its own unlock wakes nobody: with three threads, one sleeps for good.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { parkingMutex } from '../phases/parking-mutex.ts';

const HELD = 1;

const bounds = { threads: 3, rounds: 1 };

const violated: AnyModel = withFaults(parkingMutex(bounds), 'parked threads forgotten', {
  step: ({ operation, name, cell }, perform, memory) => {
    if (name !== 'mutex' || operation !== 'or') return undefined;
    return memory.compareExchange(cell, 0, HELD) === 0 ? 0 : perform();
  },
});

/** Whoever was parked takes the mutex with the mark: at worst a notify too many. */
export const fixed: AnyModel = withoutFaults(parkingMutex(bounds), 'parked threads remembered');

export default violated;
