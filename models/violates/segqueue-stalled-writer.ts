/**
 * A queue in which a reader waits for a writer.
 *
 * This is how crossbeam's `SegQueue` hands over a value. A writer reserves the next slot by moving the tail, and then
 * writes to it. A reader claims the oldest slot by moving the head, and then, if it is not written yet, waits until it
 * is. Between the writer's two steps is a window: a writer that is held up there, or whose worker is terminated, holds
 * up the reader, although another writer has long written to the next slot.
 *
 *   T0  "stopped" reserves slot 0, and takes no further step
 *   T1  "writer" reserves slot 1 and writes to it
 *   T2  "reader" claims slot 0, and waits for ever
 *
 * `fixed` is the queue of production, with the same threads. Its two steps come in the other order: the place is written
 * first, and whoever finds the tail behind moves it.
 *
 * Source. crossbeam-queue, `SegQueue::push`, `SegQueue::pop`, `Slot::wait_write`, 2019.
 */
import type { AnyModel } from 'heddle/checker';
import { stalledModel, WaiterLine } from '../faults/line.ts';
import { SegQueue } from '../faults/seg-queue.ts';

/** Both slots lie in the midst of a block, so that nobody has to install one. */
const violated: AnyModel = stalledModel(
  'segqueue stalled writer',
  (memory, cells) => new SegQueue(memory, cells, 1, 3),
);

/** Write first, then move the tail, and help whoever has not. */
export const fixed: AnyModel = stalledModel(
  'segmented queue, stalled writer',
  (memory, cells) => new WaiterLine(memory, cells, 3),
);

export default violated;
