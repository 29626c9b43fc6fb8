/**
 * A block is linked over another one.
 *
 * Two registrants come to the end of a block, and each takes a fresh one to link to it. One links its block, moves the
 * tail there and goes on. If the other one links by a plain store, the wakers go where its link leads: into an empty
 * block, and never to what was appended to the first one's. Even where nothing was, the block itself is lost.
 *
 * In `fixed` the link is a compareExchange: the second one gives its block back and uses the first one's.
 */
import type { AnyModel } from 'heddle/checker';
import { linkStored, segmentsWith } from '../faults/segmented-faults.ts';
import { segmentListAppenders } from '../phases/segment-list.ts';

const violated: AnyModel = segmentsWith(
  segmentListAppenders,
  'segment list, block overwritten',
  { blockSize: 1 },
  linkStored,
);

/** The first link stays. */
export const fixed: AnyModel = segmentsWith(segmentListAppenders, 'segment list, first link stays', {
  blockSize: 1,
});

export default violated;
