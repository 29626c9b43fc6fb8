/**
 * A notification for all that erases one for one.
 *
 * The word says whether a notification is kept, and counts how often all were notified. Counting by load and store
 * writes back what the word said before: a notification kept in between is gone.
 *
 * Source. tokio #3660.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { notifyAllKeeps } from '../phases/notify.ts';

const keeps: AnyModel = notifyAllKeeps('phase0');

const violated: AnyModel = withFaults(keeps, 'notify all by store', {
  step: ({ operation, name, cell, operands: [operand] }, _perform, memory) => {
    if (operation !== 'add' || name !== 'notify.word') return undefined;
    const word = memory.load(cell);
    memory.store(cell, word + operand!);
    return word;
  },
});

/** One step counts, and leaves the rest of the word alone. */
export const fixed: AnyModel = withoutFaults(keeps, 'notify all by add');

export default violated;
