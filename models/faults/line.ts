/** A client of queues, in which one thread stops for good: the others must get through all the same. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp, type Thread } from 'heddle/checker';
import { SegmentedQueue } from '../../src/primitives/phase2/segmented-queue.ts';
import { NamedCells } from './named-cells.ts';
import { perhapsStopping } from './stopping-memory.ts';

/** What a queue has to do here. */
export interface Line {
  /** Adds to the end. */
  put(): void;
  /** Takes the oldest away; false if there is none. */
  take(): boolean;
}

/** The queue of production: who registers is put into the line, and a wakeup takes the oldest away. */
export class WaiterLine implements Line {
  readonly #queue: SegmentedQueue;

  constructor(memory: AtomicMemory, cells: SetUp['cells'], blockSize: number) {
    this.#queue = new SegmentedQueue(memory, cells, 2, { blockSize });
  }

  put(): void {
    this.#queue.register(1);
  }

  take(): boolean {
    return this.#queue.wake(1) === 1;
  }
}

/** Lays a line out. */
export type LineIn = (memory: AtomicMemory, cells: SetUp['cells']) => Line;

interface Shared {
  readonly memory: AtomicMemory;
  readonly line: Line;
  readonly lineOn: (memory: AtomicMemory) => Line;
  /** 1 once the writer has put something into the line. */
  readonly written: Cell;
}

const write = ({ memory, line, written }: Shared): void => {
  line.put();
  memory.store(written, 1);
  memory.notify(written);
};

const read = ({ memory, line, written }: Shared): boolean => {
  memory.wait(written, 0);
  return line.take();
};

/** One writes, and one reads what is there then, wherever a third has stopped that writes and reads. */
export const stalledModel = (name: string, lineIn: LineIn): AnyModel =>
  defineModel({
    name,
    description:
      'What one thread has put into a queue another can take out, wherever a third has stopped for good.',
    setup: ({ memory, cells }: SetUp): Shared => {
      const named = new NamedCells(cells.within('line'));
      const line = lineIn(memory, named);
      return {
        memory,
        line,
        lineOn: (stopping) => lineIn(stopping, named.again()),
        written: cells.cell('written'),
      };
    },
    threads: {
      stopped: ({ memory, lineOn }: Shared, thread: Thread) =>
        perhapsStopping(memory, thread, (stopping) => {
          const line = lineOn(stopping);
          line.put();
          line.take();
        }),
      writer: (shared: Shared, thread) => thread.operation('put', () => write(shared)),
      reader: (shared: Shared, thread) =>
        thread.assert(
          thread.operation('take', () => read(shared)),
          'Nothing was there.',
        ),
    },
  });
