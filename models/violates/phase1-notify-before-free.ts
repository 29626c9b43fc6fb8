/**
 * A parking mutex that wakes first and is freed second.
 *
 * The thread that is woken finds the mutex held, marks it and parks again. Then the mutex is freed, and nobody is left
 * who would wake the thread.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { parkingMutex } from '../phases/parking-mutex.ts';

const CONTENDED = 3;

const bounds = { threads: 2, rounds: 1 };

const violated: AnyModel = withFaults(parkingMutex(bounds), 'notify, then free', {
  step: ({ operation, name, cell, operands }, perform, memory) => {
    if (name !== 'mutex') return undefined;
    if (operation === 'notify') return 0;
    if (operation !== 'compareExchange' || operands[0] !== CONTENDED || operands[1] !== 0) return undefined;
    memory.notify(cell, 1);
    return perform();
  },
});

/** Freed first: whoever is woken finds the mutex free, or in the hands of a thread that will see the mark. */
export const fixed: AnyModel = withoutFaults(parkingMutex(bounds), 'free, then notify');

export default violated;
