/**
 * Two wakers remove the same place.
 *
 * Both find the same waiter to be the oldest and take a permit for it. If the head is moved by a plain store, both
 * believe that the waiter is theirs; the second one finds a place that is no longer waiting, takes its owner for dead,
 * and gives up a place that the owner still uses.
 *
 * In `fixed` the head is moved by a compareExchange: one of them has it, the other looks again.
 */
import type { AnyModel } from 'heddle/checker';
import { headStored, segmentedWith } from '../faults/segmented-faults.ts';
import { semaphoreHandOff } from '../phases/semaphore-hand-off.ts';

const violated: AnyModel = segmentedWith(semaphoreHandOff, 'segmented queue, removed twice', headStored);

/** One waker removes a place, and no other. */
export const fixed: AnyModel = segmentedWith(semaphoreHandOff, 'segmented queue, removed once');

export default violated;
