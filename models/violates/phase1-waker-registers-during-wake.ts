/**
 * An atomic waker whose `register` does nothing while the old note is being woken.
 *
 * The note cannot be written then. The wake reaches the place where the waiter was, and the waiter, which has looked
 * there before, sleeps at another one. So `register` has to wake the new place at once, which is left out here.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { atomicWakerMove } from '../phases/atomic-waker.ts';

const WAKING = 2;

const violated: AnyModel = withFaults(atomicWakerMove(), 'register gives way to a wake', {
  step: ({ operation, name }, _, memory, cellNamed) => {
    if (name !== 'after' || operation !== 'store') return undefined;
    return memory.load(cellNamed('waker.state')) === WAKING ? 0 : undefined;
  },
});

/** Whoever finds a wake at work takes it for its own. */
export const fixed: AnyModel = withoutFaults(atomicWakerMove(), 'register wakes the new place');

export default violated;
