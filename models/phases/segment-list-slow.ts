/**
 * The places of the segmented queue by themselves: a thread that sleeps through a life of a block, and then goes on with
 * what it read there, keeps no dead block from being used again.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, type SetUp, type Thread } from 'heddle/checker';
import { NO_PLACE } from '../../src/primitives/phase2/block-chain.ts';
import { DEAD, waitingFor } from '../../src/primitives/phase2/entry-word.ts';
import { SegmentList } from '../../src/primitives/phase2/segment-list.ts';
import { referencesOf } from './turns.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly list: SegmentList;
  /** How many threads have done their part. */
  readonly done: Cell;
}

/** Blocks have one place, so that each live word keeps one, and no more. */
const shape = { blockSize: 1 };
const ALIVE = waitingFor(1);

/** The first position of all. */
const OLDEST = 0;

/** So many dead words fill all blocks, unless they are used again. */
const DEAD_WORDS = 3;

/** Whether there is room for a word. */
const append = ({ memory, list }: Shared, word: number): boolean => {
  const attempt = memory.attempt();
  const isAppended = list.append(word) !== NO_PLACE;
  memory.settle(attempt, isAppended);
  return isAppended;
};

/** The last of both threads appends dead words. */
const end = (shared: Shared, thread: Thread): void => {
  if (shared.memory.add(shared.done, 1) === 0) return;
  for (let dead = 0; dead < DEAD_WORDS; dead++) {
    const isAppended = thread.operation('append', () => append(shared, DEAD));
    thread.assert(isAppended, 'A dead block was not used again.');
  }
};

const takeOldest = ({ list }: Shared): void => {
  if (list.remove(OLDEST)) list.retire(OLDEST);
};

/** Two threads, over words that are there from the start, with so many blocks that one is always free in the end. */
const slowModel = (
  slowOne: 'taker' | 'appender',
  words: readonly number[],
  blocks: number,
  slow: (shared: Shared) => unknown,
  quick: readonly ((shared: Shared) => unknown)[],
): AnyModel =>
  defineModel({
    name: `segment list, slow ${slowOne}`,
    description: `A slow ${slowOne} keeps no dead block from being used again.`,
    bounds: { threads: 2 },
    ...(slowOne === 'taker' && referencesOf('phase2')),
    setup: ({ memory, cells }: SetUp): Shared => {
      const list = new SegmentList(memory, cells, blocks, shape);
      for (const word of words) list.append(word);
      return { memory, list, done: cells.cell('done') };
    },
    threads: {
      slow: (shared: Shared, thread) => {
        thread.operation('go', () => void slow(shared));
        end(shared, thread);
      },
      quick: (shared: Shared, thread) => {
        for (const step of quick) thread.operation('go', () => void step(shared));
        end(shared, thread);
      },
    },
  });

const appendAlive = (shared: Shared): boolean => append(shared, ALIVE);

/** It reads a link of the oldest word's block when a live word is there again, and must not seal it. */
export const segmentListSlowTaker = (): AnyModel =>
  slowModel('taker', [ALIVE], 4, takeOldest, [takeOldest, appendAlive, appendAlive]);

/** It has found a block dead, and reads the block's link when a live word is there again. */
export const segmentListSlowAppender = (): AnyModel =>
  slowModel('appender', [ALIVE, DEAD, DEAD, DEAD], 5, (shared) => append(shared, DEAD), [
    appendAlive,
    appendAlive,
  ]);
