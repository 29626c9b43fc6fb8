/**
 * A block goes back to the arena with the first place that is given up.
 *
 * Places are given up in any order, and others of the block are still in use: waiters sleep there, or registrants are
 * about to write. Once it is free, the block is linked behind itself or behind another one, and its places serve two
 * masters; and the next one out frees it again, so that it counts as taken by nobody.
 *
 * In `fixed` the places are counted: the last one out frees the block.
 */
import type { AnyModel } from 'heddle/checker';
import { firstOutFrees, segmentsWith } from '../faults/segmented-faults.ts';
import { segmentListTakers } from '../phases/segment-list.ts';

const violated: AnyModel = segmentsWith(
  segmentListTakers,
  'segment list, block freed early',
  { blockSize: 2 },
  firstOutFrees,
);

/** The last one out frees the block. */
export const fixed: AnyModel = segmentsWith(segmentListTakers, 'segment list, block freed last', {
  blockSize: 2,
});

export default violated;
