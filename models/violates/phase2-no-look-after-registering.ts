/**
 * A waiter finds no permit, registers, and goes to sleep.
 *
 * The permit was released after it looked and before it registered: the release found nobody to serve. Registering is
 * a write, and so is releasing; only if both look afterwards does one of them see what the other wrote.
 *
 * In `fixed` the waiter looks again once it is registered.
 */
import type { AnyModel } from 'heddle/checker';
import { gateModel } from '../faults/permit-gate.ts';

const violated: AnyModel = gateModel('segmented queue, no look after registering', 'look after registering');

/** Try, register, try again. */
export const fixed: AnyModel = gateModel('segmented queue, look after registering', 'nothing');

export default violated;
