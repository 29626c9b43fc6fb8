/**
 * A waker goes along a link that has changed.
 *
 * It has read where the next block starts, and is interrupted. All waiters of that block have cancelled; a registrant
 * that needs room takes the block out, and it is used again further behind. The waker moves the head there all the same,
 * past everybody who still waits in between, or to a place that has long been in another life.
 *
 * In `fixed` the waker seals the link before it goes: a sealed link does not change, and a block behind it stays.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaults, withoutFaults } from '../faults/seeded.ts';
import { unsealed } from '../faults/segmented-faults.ts';
import { BLOCKS, segmentListClearing, shape } from '../phases/segment-list-clearing.ts';

const violated: AnyModel = withFaults(segmentListClearing(), 'segment list, link unsealed', {
  step: unsealed(BLOCKS, shape),
});

/** Who goes along a link seals it. */
export const fixed: AnyModel = withoutFaults(segmentListClearing(), 'segment list, link sealed');

export default violated;
