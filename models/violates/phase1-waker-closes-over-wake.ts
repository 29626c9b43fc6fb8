/**
 * An atomic waker whose `register` closes behind itself without looking whether a wake came meanwhile.
 *
 * A wake that finds the note being replaced leaves WAKING and goes: it relies on `register` to wake the new note. Here
 * the state is stored, not compared, and the wake is gone.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { atomicWakerMove } from '../phases/atomic-waker.ts';

const WAITING = 0;
const REGISTERING = 1;

const violated: AnyModel = withFaults(atomicWakerMove(), 'register closes over a wake', {
  step: ({ operation, name, cell, operands }, _, memory) => {
    const closes = operation === 'compareExchange' && operands[0] === REGISTERING;
    if (name !== 'waker.state' || !closes) return undefined;
    memory.store(cell, WAITING);
    return REGISTERING;
  },
});

/** A compareExchange that fails says that a wake is owed. */
export const fixed: AnyModel = withoutFaults(atomicWakerMove(), 'register sees the wake');

export default violated;
