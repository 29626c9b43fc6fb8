/**
 * Two blocks that are neighbours are taken out at once.
 *
 * One registrant reads where the first block leads, to the second one, and is interrupted. Another one leads the first
 * past the second, and frees the second, which is used again at the end. The first registrant now leads past the first
 * block to where that led when it looked: to the second one, in its former life. Everybody behind is cut off.
 *
 * In `fixed` who takes a block out seals the block's own link before: nobody leads it past its neighbour then.
 */
import type { AnyModel } from 'heddle/checker';
import { withFaultsIn, withoutFaults } from '../faults/seeded.ts';
import { unsealed } from '../faults/segmented-faults.ts';
import { BLOCKS, segmentListClearing, shape } from '../phases/segment-list-clearing.ts';

const violated: AnyModel = withFaultsIn(
  segmentListClearing(),
  'appender',
  'segment list, own link unsealed',
  { step: unsealed(BLOCKS, shape) },
);

/** Who takes a block out seals its link. */
export const fixed: AnyModel = withoutFaults(segmentListClearing(), 'segment list, own link sealed');

export default violated;
