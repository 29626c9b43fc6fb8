/**
 * A waker takes a permit for a waiter that turns out to be gone, and keeps it.
 *
 * Permits are taken before the waiter is removed, since nobody may be removed in vain. If the waiter cancels in
 * between, or another waker serves it, the permits belong to nobody: they are lost, and those who wait sleep on.
 *
 * In `fixed` the waker gives them back.
 */
import type { AnyModel } from 'heddle/checker';
import { gateModel } from '../faults/permit-gate.ts';

const violated: AnyModel = gateModel('segmented queue, permit kept', 'giving back');

/** The permits of a waiter that is gone are given back. */
export const fixed: AnyModel = gateModel('segmented queue, permit given back', 'nothing');

export default violated;
