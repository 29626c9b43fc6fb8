/**
 * A waker seals a link that it does not go along.
 *
 * It has found the head in the last place of a block, and is interrupted. The head moves on, the block is freed and used
 * again, and a waiter that stays lies in it. The waker reads where the block leads now, and seals the link; moving the
 * head fails, as it should. But a sealed link stays: the block behind it is not taken out, though all who waited there
 * have cancelled, and somebody who registers is refused for want of it.
 *
 * In `fixed` the waker looks at the head again after it has read the link. If the head is still there, the link belongs
 * to the life in which the head is; and as no block ever leads to the same one in two of its lives, sealing fails if
 * that life ends before.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaultsIn, withoutFaults } from '../faults/seeded.ts';
import { headUnseen } from '../faults/segmented-faults.ts';
import { segmentListSlowTaker } from '../phases/segment-list-slow.ts';

const violated: AnyModel = withFaultsIn(segmentListSlowTaker(), 'slow', 'segment list, sealed in vain', {
  step: headUnseen,
});

/** Who is to seal a link makes sure that it goes along it. */
export const fixed: AnyModel = withoutFaults(segmentListSlowTaker(), 'segment list, sealed on the way');

export default violated;
