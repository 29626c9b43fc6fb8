/**
 * The places of the segmented queue by themselves, in blocks so small that most steps meet the end of one: every word
 * that is appended is removed once, and in order.
 */
import type { AtomicMemory, Cell } from 'heddle';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import { NO_PLACE } from '../../src/primitives/phase2/block-chain.ts';
import { needIn, toldOf, waitingFor } from '../../src/primitives/phase2/entry-word.ts';
import type { Shape } from '../../src/primitives/phase2/position.ts';
import { SegmentList } from '../../src/primitives/phase2/segment-list.ts';
import { defaultBounds, type GivenBounds, othersThan } from './bounds.ts';

export interface Shared {
  readonly memory: AtomicMemory;
  readonly list: SegmentList;
  /** Counts what was appended and removed, for those who wait for either: who is cut off sleeps for good. */
  readonly changes: Cell;
}

/** How many blocks there are: one at the head, one at the tail, and one on its way. */
const BLOCKS = 3;

const listOf = ({ memory, cells }: SetUp, shape: Shape): Shared => ({
  memory,
  list: new SegmentList(memory, cells, BLOCKS, shape),
  changes: cells.cell('changes'),
});

const change = ({ memory, changes }: Shared): void => {
  memory.add(changes, 1);
  memory.notify(changes);
};

/** Appends, as soon as there is a block. */
const append = (shared: Shared, number: number): void => {
  const { memory, list, changes } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const before = memory.load(changes);
    if (list.append(waitingFor(number)) !== NO_PLACE) {
      memory.settle(attempt);
      return change(shared);
    }
    memory.wait(changes, before);
  }
};

/** Removes the oldest word, if there is one, and returns its number; 0 if there is none. */
export const takeIfAny = ({ memory, list }: Omit<Shared, 'changes'>): number => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const first = list.first();
    const word = memory.load(list.cellOf(first));
    const isEmpty = word === list.emptyAt(first);
    if (!isEmpty && !list.remove(first)) continue;
    if (!isEmpty) {
      memory.store(list.cellOf(first), toldOf(word, 'woken'));
      list.retire(first);
    }
    const number = isEmpty ? 0 : needIn(word);
    memory.settle(attempt, number);
    return number;
  }
};

/** Removes the oldest word, as soon as there is one, and returns its number. */
const take = (shared: Shared): number => {
  const { memory, changes } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const before = memory.load(changes);
    const number = takeIfAny(shared);
    if (number > 0) {
      memory.settle(attempt, number);
      change(shared);
      return number;
    }
    memory.wait(changes, before);
  }
};

/** One appends, the others remove: one round more than usual, so that a block is used again. */
export function segmentListTakers(
  { threads, rounds = defaultBounds.rounds }: GivenBounds = {},
  shape: Shape = { blockSize: 2 },
): AnyModel {
  const takers = othersThan(1, threads);
  const words = rounds + 1;
  return defineModel({
    name: `segment list, takers, blocks of ${shape.blockSize}`,
    description: 'What one thread appends, the others remove in this order, each word once.',
    bounds: { threads: takers + 1, rounds },
    setup: (setUp) => listOf(setUp, shape),
    threads: {
      taker: replicate(takers, (shared: Shared, thread: Thread) => {
        let sum = 0;
        let last = 0;
        for (let round = 0; round < words; round++) {
          const number = thread.operation('take', () => take(shared));
          thread.assert(number > last, 'An older word came after a younger one.');
          last = number;
          sum += number;
        }
        return sum;
      }),
      appender: (shared: Shared, thread) => {
        for (let number = 1; number <= takers * words; number++)
          thread.operation('append', () => append(shared, number));
      },
    },
    final: ({ list }, { taker }) =>
      list.isEmpty() && taker.reduce((sum, taken) => sum + taken, 0) === sumUpTo(takers * words),
  });
}

/** One removes, the others append: words of the same thread stay in order. */
export function segmentListAppenders(
  { threads, rounds = defaultBounds.rounds }: GivenBounds = {},
  shape: Shape = { blockSize: 1 },
): AnyModel {
  const appenders = othersThan(1, threads);
  return defineModel({
    name: `segment list, appenders, blocks of ${shape.blockSize}`,
    description: 'What several threads append is all removed, and the words of each in its order.',
    bounds: { threads: appenders + 1, rounds },
    setup: (setUp) => listOf(setUp, shape),
    threads: {
      appender: replicate(appenders, (shared: Shared, thread: Thread) => {
        for (let round = 1; round <= rounds; round++) thread.operation('append', () => append(shared, round));
      }),
      taker: (shared: Shared, thread: Thread) => {
        const missing: number[] = Array.from({ length: rounds }, () => appenders);
        for (let taken = 0; taken < appenders * rounds; taken++) {
          const round = thread.operation('take', () => take(shared));
          missing[round - 1]! -= 1;
          const before = round === 1 ? 0 : missing[round - 2]!;
          thread.assert(missing[round - 1]! >= before, 'A word was lost, doubled or out of order.');
        }
      },
    },
    final: ({ list }) => list.isEmpty(),
  });
}

const sumUpTo = (last: number): number => (last * (last + 1)) / 2;
