/**
 * An intrusive queue whose waiter leaves without a word although it has just been granted a permit.
 *
 * The permit was taken for it already, and it is not told yet. Whoever finds its own link frozen was claimed; calling
 * that a cancellation takes the permit out of the world, and those who wait for it wait for ever.
 */
import type { AnyModel } from 'heddle/checker';
import { LEFT, markOf } from '../faults/link-words.ts';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { semaphoreCancel } from '../phases/semaphore-cancel.ts';

const cancel: AnyModel = semaphoreCancel('phase3');

const violated: AnyModel = withFaults(cancel, 'cancelling although granted', {
  step: ({ operation, name, operands }, perform) => {
    if (operation !== 'compareExchange' || !name.includes('next[')) return undefined;
    if (markOf(operands[1]!) !== LEFT.cancelled) return undefined;
    const found = perform();
    return markOf(found) === LEFT.granted ? operands[0] : found;
  },
});

/** The claim counts, and the owner passes on what it got. */
export const fixed: AnyModel = withoutFaults(cancel, 'passing on what was granted');

export default violated;
