/**
 * A parking queue that does not turn its word back when the last waiter leaves the deque.
 *
 * The word goes on naming a slot that is not linked any more: whoever has permits to give finds a waiter there that
 * has them already, or one that never waited.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { semaphoreHandOff } from '../phases/semaphore-hand-off.ts';

const EMPTY = 0;

const violated: AnyModel = withFaults(semaphoreHandOff('phase1', { threads: 3 }), 'word stays MULTI', {
  step: ({ operation, name, operands }) => {
    const turnsBack = operation === 'store' && operands[0] === EMPTY;
    return name === 'semaphore.queue.mode' && turnsBack ? 0 : undefined;
  },
});

/** MULTI → EMPTY with the last waiter, under the mutex. */
export const fixed: AnyModel = withoutFaults(semaphoreHandOff('phase1', { threads: 3 }), 'word turns EMPTY');

export default violated;
