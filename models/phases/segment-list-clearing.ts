/** The places of the segmented queue by themselves: dead blocks are taken out in the midst while the head moves there. */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import { NO_PLACE } from '../../src/primitives/phase2/block-chain.ts';
import { DEAD, needIn, toldOf, waitingFor } from '../../src/primitives/phase2/entry-word.ts';
import { SegmentList } from '../../src/primitives/phase2/segment-list.ts';
import { type GivenBounds, othersThan } from './bounds.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly list: SegmentList;
  /** How many threads have done their part. */
  readonly done: Cell;
}

/** How many blocks there are, of one place each. */
export const BLOCKS = 4;
export const shape = { blockSize: 1 };

/** The word that is there from the start, and the one that each appender adds. */
const FIRST = 1;
const ADDED = 2;

/** Appends, unless there is no room; returns what was appended. */
const appendIfRoom = ({ memory, list }: Shared): number => {
  const attempt = memory.attempt();
  const appended = list.append(waitingFor(ADDED)) === NO_PLACE ? 0 : ADDED;
  memory.settle(attempt, appended);
  return appended;
};

/** Removes all there is, and returns the sum of the living: no more than there can be. */
const drain = ({ memory, list }: Shared, most: number): number => {
  let sum = 0;
  for (const attempt = memory.attempt(); ; memory.retry(attempt, sum)) {
    const first = list.first();
    const word = memory.load(list.cellOf(first));
    if (word === list.emptyAt(first) || sum > most) return sum;
    if (!list.remove(first)) continue;
    memory.store(list.cellOf(first), toldOf(word, 'woken'));
    list.retire(first);
    if (word !== DEAD) sum += needIn(word);
  }
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Removes what is left, as the last of `threads`. */
const drainIfLast = (shared: Shared, most: number, threads: number): number =>
  shared.memory.add(shared.done, 1) === threads - 1 ? drain(shared, most) : 0;

/** A live word, then dead ones up to the last block: whoever appends has to make room first. */
function clearing(takers: number, appenders: number): AnyModel {
  const threads = takers + appenders;
  const most = FIRST + appenders * ADDED;
  return defineModel({
    name: takers > 1 ? 'segment list, clearing, several takers' : 'segment list, clearing',
    description: 'While dead blocks are taken out, no word behind them is cut off, lost or doubled.',
    bounds: { threads },
    setup: ({ memory, cells }: SetUp): Shared => {
      const list = new SegmentList(memory, cells, BLOCKS, shape);
      list.append(waitingFor(FIRST));
      for (let dead = 1; dead < BLOCKS - 1; dead++) list.append(DEAD);
      return { memory, list, done: cells.cell('done') };
    },
    threads: {
      appender: replicate(appenders, (shared: Shared, thread: Thread) => {
        const appended = thread.operation('append', () => appendIfRoom(shared));
        return thread.operation('drain', () => drainIfLast(shared, most, threads)) - appended;
      }),
      taker: replicate(takers, (shared: Shared, thread: Thread) => {
        const taken = thread.operation('take', () => drain(shared, most));
        return taken + thread.operation('drain', () => drainIfLast(shared, most, threads));
      }),
    },
    final: ({ list }, { appender, taker }) => list.isEmpty() && sumOf(appender) + sumOf(taker) === FIRST,
  });
}

/** One takes what there is, the others append. */
export const segmentListClearing = ({ threads }: GivenBounds = {}): AnyModel =>
  clearing(1, othersThan(1, threads));

/** One appends, the others take what there is. */
export const segmentListClearingForOne = ({ threads }: GivenBounds = {}): AnyModel =>
  clearing(Math.max(othersThan(1, threads), 2), 1);
