/**
 * A waker gives a permit back and does not look again.
 *
 * It takes the only permit for the oldest waiter. That one cancels and, as whoever leaves must, looks whether the next
 * one can be served: it finds no permit, for the waker still holds it. The waker finds the waiter dead and gives the
 * permit back. Now there is a permit and a waiter that needs it, and nobody who is going to look.
 *
 * In `fixed` the waker looks again after giving back.
 */
import type { AnyModel } from 'heddle/checker';
import { gateModel } from '../faults/permit-gate.ts';

const violated: AnyModel = gateModel('segmented queue, no second look', 'second look');

/** Whoever gives permits back looks again. */
export const fixed: AnyModel = gateModel('segmented queue, second look', 'nothing');

export default violated;
