/**
 * A waker grants to a waiter that has just cancelled.
 *
 * Removing a waiter from the list and telling it are two steps. In between the waiter may cancel, and it is told that
 * it left in time. A waker that then writes *granted* without looking gives the permit to nobody.
 *
 * In `fixed` telling is a compareExchange: it fails on a dead waiter, and the waker gives the permit back.
 */
import type { AnyModel } from 'heddle/checker';
import { segmentedWith, toldBlindly } from '../faults/segmented-faults.ts';
import { semaphoreCancel } from '../phases/semaphore-cancel.ts';

const violated: AnyModel = segmentedWith(semaphoreCancel, 'segmented queue, grant to the dead', toldBlindly);

/** A dead waiter is granted nothing. */
export const fixed: AnyModel = segmentedWith(semaphoreCancel, 'segmented queue, grant to the living');

export default violated;
