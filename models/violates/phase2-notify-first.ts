/**
 * A waker notifies and then writes.
 *
 * A waiter that is about to sleep compares the word of its place with *waiting*. If the notify comes before the word
 * changes, it can pass before the waiter sleeps, and the word changes after: the waiter sleeps on a word that says
 * *granted*, and nobody will notify it again.
 *
 * In `fixed` the word comes first: whoever comes to sleep after it does not sleep.
 */
import type { AnyModel } from 'heddle/checker';
import { notifiedFirst, segmentedWith } from '../faults/segmented-faults.ts';
import { semaphoreHandOff } from '../phases/semaphore-hand-off.ts';

const violated: AnyModel = segmentedWith(semaphoreHandOff, 'segmented queue, notify first', notifiedFirst);

/** The word, then the notify. */
export const fixed: AnyModel = segmentedWith(semaphoreHandOff, 'segmented queue, notify last');

export default violated;
