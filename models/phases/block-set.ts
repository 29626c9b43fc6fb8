/** The blocks of the segmented queue by themselves: nobody is given a block that another thread uses. */
import { type AtomicMemory, type Cell, cellAt } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import { BlockSet, NO_BLOCK } from '../../src/primitives/phase2/block-set.ts';
import { defaultBounds, type GivenBounds } from './bounds.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly blocks: BlockSet;
  /** For each block 1 while a thread uses it; plain, since the set orders all accesses. */
  readonly inUse: Cell;
}

/** Block 0 is in use from the start; of the others there is one less than threads. */
export function blockSet({ threads, rounds }: GivenBounds = {}): AnyModel {
  const bounds = { threads: threads ?? defaultBounds.threads, rounds: rounds ?? defaultBounds.rounds };
  return defineModel({
    name: 'block set',
    description: 'A block belongs to one thread at a time, and is refused only while all are in use.',
    bounds,
    setup: ({ memory, cells }: SetUp): Shared => ({
      memory,
      blocks: new BlockSet(memory, cells, bounds.threads),
      inUse: cells.cells('in use', bounds.threads),
    }),
    threads: {
      worker: replicate(bounds.threads, ({ memory, blocks, inUse }: Shared, thread: Thread) => {
        for (let round = 0; round < bounds.rounds; round++) {
          const block = thread.operation('take', () => blocks.take());
          if (block === NO_BLOCK) continue;
          const cell = cellAt(inUse, block);
          thread.assert(block > 0 && memory.read(cell) === 0, 'A block that is in use was given away.');
          memory.write(cell, 1);
          memory.write(cell, 0);
          thread.operation('give', () => blocks.give(block));
        }
      }),
    },
    final: ({ blocks }) => blocks.inUse() === 1,
  });
}
