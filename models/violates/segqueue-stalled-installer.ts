/**
 * A queue in which everybody waits for the one that installs a block.
 *
 * In crossbeam's `SegQueue` whoever reserves the last slot of a block installs the next one. Until it has, the tail
 * stands behind the last slot, and all others who want to write wait until it goes on; so does the reader that takes
 * the last slot. An installer that is held up there, or whose worker is terminated, holds them up.
 *
 *   T0  "stopped" reserves the last slot of block 0, and takes no further step
 *   T1  "writer" finds the tail behind the last slot, and waits for ever
 *
 * `fixed` is the queue of production, with the same threads. There a block is linked *before* the last place of the one
 * before is used, by anybody who gets there: one compareExchange decides whose block it is.
 *
 * Source. crossbeam-queue, `SegQueue::push`, `Block::wait_next`, 2019.
 */
import type { AnyModel } from 'heddle/checker';
import { stalledModel, WaiterLine } from '../faults/line.ts';
import { SegQueue } from '../faults/seg-queue.ts';

/** Every slot is the last one of its block. */
const violated: AnyModel = stalledModel(
  'segqueue stalled installer',
  (memory, cells) => new SegQueue(memory, cells, 3, 1),
);

/** Whoever comes to the end of a block may link the next one. */
export const fixed: AnyModel = stalledModel(
  'segmented queue, stalled installer',
  (memory, cells) => new WaiterLine(memory, cells, 1),
);

export default violated;
