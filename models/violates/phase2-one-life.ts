/**
 * Blocks that look the same in every life.
 *
 * A thread reads that the tail is at a certain place, and is interrupted. The block is filled, emptied, freed and used
 * anew, somewhere else in the queue. The thread goes on, finds the place empty as it expected, and writes to it: in the
 * midst of the new queue, where nobody comes by in time, or in a block that is free. This is ABA.
 *
 * In `fixed` an empty place says in which life of its block it is empty, and so do links and positions.
 */
import type { AnyModel } from 'heddle/checker';
import { segmentsWith } from '../faults/segmented-faults.ts';
import { segmentListAppenders } from '../phases/segment-list.ts';

const violated: AnyModel = segmentsWith(segmentListAppenders, 'segment list, one life', {
  blockSize: 1,
  lifeBits: 0,
});

/** Every life has a number. */
export const fixed: AnyModel = segmentsWith(segmentListAppenders, 'segment list, numbered lives', {
  blockSize: 1,
});

export default violated;
