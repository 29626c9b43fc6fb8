/**
 * A wakeup is spent on a waiter whose time was just over.
 *
 * The notify removes the oldest waiter, which times out and leaves before it is told. A waker that does not look counts
 * it as woken all the same: the wakeup is gone, and the next waiter, which it was owed to, sleeps on.
 *
 * In `fixed` telling is a compareExchange: it fails on a dead waiter, and the waker goes on to the next.
 */
import type { AnyModel } from 'heddle/checker';
import { segmentedWith, toldBlindly } from '../faults/segmented-faults.ts';
import { condvarTimedWait } from '../phases/condvar-timed-wait.ts';

const violated: AnyModel = segmentedWith(condvarTimedWait, 'segmented queue, wake of the dead', toldBlindly);

/** The wakeup goes on to the next waiter. */
export const fixed: AnyModel = segmentedWith(condvarTimedWait, 'segmented queue, wake of the living');

export default violated;
