/**
 * An atomic waker that takes back WAKING before it has woken anybody.
 *
 * That is the order of the original, where waking runs a task's code. The note is out, but its place is still quiet:
 * the waiter registers elsewhere, looks at the old place, sees nothing, and sleeps.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { atomicWakerMove } from '../phases/atomic-waker.ts';

const WAITING = 0;

const violated: AnyModel = withFaults(atomicWakerMove(), 'take back, then wake', {
  step: ({ operation, name }, _, memory, cellNamed) => {
    if (name === 'before' && operation === 'store') memory.store(cellNamed('waker.state'), WAITING);
    return undefined;
  },
});

/** Woken while WAKING keeps the waiter from sleeping elsewhere. */
export const fixed: AnyModel = withoutFaults(atomicWakerMove(), 'wake, then take back');

export default violated;
