/**
 * A waiter believes whoever wakes it.
 *
 * A wait may end without cause: places are used again, and a notify that was meant for a former owner comes late. A
 * waiter that takes any wakeup for its permit goes on without one, and the permit that is granted to it later is lost.
 *
 * In `fixed` the waiter looks at what its place says, and sleeps again while it says *waiting*.
 */
import type { AnyModel } from 'heddle/checker';
import { gateModel } from '../faults/permit-gate.ts';

const violated: AnyModel = gateModel('segmented queue, wakeup believed', 'look after waking', 1);

/** A wakeup means nothing by itself. */
export const fixed: AnyModel = gateModel('segmented queue, wakeup looked into', 'nothing', 1);

export default violated;
