/**
 * A queue in which a reader waits for a writer.
 *
 * This is how crossbeam's `SegQueue` hands over a value. A writer reserves the next slot by moving the tail, and then
 * writes to it. A reader claims the oldest slot by moving the head, and then, if it is not written yet, waits until it
 * is. Between the writer's two steps is a window: a writer that is held up there, or whose worker is terminated, holds
 * up the reader, although another writer has long put a value into the next slot.
 *
 *   T0  "stopped" reserves slot 0, and takes no further step
 *   T1  "writer" reserves slot 1 and writes to it
 *   T2  "reader" claims slot 0, and waits for ever
 *
 * `fixed` is the segment list of production, with a thread that stops between its two steps likewise. They come in the
 * other order: the value is written first, and whoever finds the tail behind moves it.
 *
 * Source. crossbeam-queue, `SegQueue::push`, `SegQueue::pop`, `Slot::wait_write`, 2019. What spins there sleeps here, so
 * that it shows.
 */
import { type AtomicMemory, type Cell, cellAt } from 'heddle';
import { type AnyModel, defineModel, type SetUp } from 'heddle/checker';
import { waitingFor } from '../../src/primitives/phase2/entry-word.ts';
import { SegmentList } from '../../src/primitives/phase2/segment-list.ts';
import { faultyMemory } from '../faults/faulty-memory.ts';
import { NamedCells } from '../faults/named-cells.ts';
import { takeIfAny } from '../phases/segment-list.ts';

const SLOTS = 2;
const UNWRITTEN = 0;
const VALUE = 1;

/** One block of crossbeam's queue. */
class SlotBlock {
  readonly #memory: AtomicMemory;
  readonly #head: Cell;
  readonly #tail: Cell;
  readonly #slots: Cell;

  constructor({ memory, cells }: SetUp) {
    this.#memory = memory;
    this.#head = cells.cell('head');
    this.#tail = cells.cell('tail');
    this.#slots = cells.cells('slot', SLOTS);
  }

  /** First step of a push. */
  reserve(): Cell {
    return cellAt(this.#slots, this.#memory.add(this.#tail, 1));
  }

  push(value: number): void {
    const slot = this.reserve();
    this.#memory.store(slot, value);
    this.#memory.notify(slot);
  }

  /** Goes round while there is nothing, or when another reader has claimed the slot. */
  pop(): number {
    const memory = this.#memory;
    for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
      const head = memory.load(this.#head);
      if (head === memory.load(this.#tail)) continue;
      if (memory.compareExchange(this.#head, head, head + 1) !== head) continue;
      const slot = cellAt(this.#slots, head);
      memory.wait(slot, UNWRITTEN);
      return memory.load(slot);
    }
  }
}

const description =
  'What one thread has put into a queue another can take out, wherever a third has stopped.';

const violated: AnyModel = defineModel({
  name: 'segqueue stalled writer',
  description,
  setup: (setUp: SetUp) => new SlotBlock(setUp),
  threads: {
    stopped: (block: SlotBlock, thread) => {
      thread.operation('begin to push', () => block.reserve());
    },
    writer: (block: SlotBlock, thread) => thread.operation('push', () => block.push(VALUE)),
    reader: (block: SlotBlock, thread) => thread.operation('pop', () => block.pop()),
  },
});

/** A list, and the same list as a thread uses it that stops before it moves the tail. */
function layOutTwice({ memory, cells }: SetUp): Record<'list' | 'stopping', SegmentList> & SetUp {
  const named = new NamedCells(cells);
  const layOut = (of: AtomicMemory, at: SetUp['cells']): SegmentList =>
    new SegmentList(of, at, SLOTS + 2, { blockSize: 1 });
  const list = layOut(memory, named);
  const tail = named.cellNamed('tail');
  const stopping = faultyMemory(memory, ({ operation, cell, operands }, perform) =>
    operation === 'compareExchange' && cell === tail ? operands[0]! : perform(),
  );
  return { memory, cells, list, stopping: layOut(stopping, named.again()) };
}

/** Write first, then move the tail, and help whoever has not. */
export const fixed: AnyModel = defineModel({
  name: 'segqueue stalled writer, fixed',
  description,
  setup: layOutTwice,
  threads: {
    stopped: ({ stopping }, thread) => {
      thread.operation('begin to append', () => stopping.append(waitingFor(VALUE)));
    },
    writer: ({ list }, thread) => {
      thread.operation('append', () => list.append(waitingFor(VALUE)));
    },
    reader: ({ memory, list }, thread) => {
      thread.operation('take', () => {
        for (const attempt = memory.attempt(); takeIfAny({ memory, list }) === 0; memory.retry(attempt));
      });
    },
  },
});

export default violated;
