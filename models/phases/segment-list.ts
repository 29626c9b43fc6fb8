/**
 * The places of the segmented queue by themselves, in blocks so small that most steps meet the end of one: every word
 * that is appended is removed once, and in order.
 */
import type { AtomicMemory, Cell } from 'heddle/algorithms';
import { type AnyModel, defineModel, replicate, type SetUp, type Thread } from 'heddle/checker';
import { NO_PLACE } from '../../src/primitives/phase2/block-chain.ts';
import { needIn, toldOf, waitingFor } from '../../src/primitives/phase2/entry-word.ts';
import type { Shape } from '../../src/primitives/phase2/position.ts';
import { SegmentList } from '../../src/primitives/phase2/segment-list.ts';
import { defaultBounds, type GivenBounds, othersThan } from './bounds.ts';

interface Shared {
  readonly memory: AtomicMemory;
  readonly list: SegmentList;
  /** How many more words may be in the list: so few that a block is free whenever one is needed. */
  readonly room: Cell;
}

/** How many blocks there are, and how many words may be in them, counting those that are not retired yet. */
interface Capacity {
  readonly blocks: number;
  readonly room: number;
}

/** A list in which blocks go round. */
function listOf({ memory, cells }: SetUp, shape: Shape, capacity: Capacity): Shared {
  const list = new SegmentList(memory, cells, capacity.blocks, shape);
  const room = cells.cell('room');
  memory.store(room, capacity.room);
  return { memory, list, room };
}

const takeRoom = ({ memory, room }: Shared): void => {
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const left = memory.load(room);
    if (left === 0) memory.wait(room, 0);
    if (left === 0 || memory.compareExchange(room, left, left - 1) !== left) continue;
    memory.settle(attempt);
    return;
  }
};

const giveRoom = ({ memory, room }: Shared): void => {
  memory.add(room, 1);
  memory.notify(room);
};

/** Appends, once there is room, and wakes those who sleep on the place; whether there was a block. */
const append = (shared: Shared, number: number): boolean => {
  const { memory, list } = shared;
  takeRoom(shared);
  const attempt = memory.attempt();
  const position = list.append(waitingFor(number));
  if (position !== NO_PLACE) memory.notify(list.cellOf(position));
  memory.settle(attempt, position !== NO_PLACE);
  return position !== NO_PLACE;
};

const appendIn = (shared: Shared, thread: Thread, number: number): void =>
  thread.assert(
    thread.operation('append', () => append(shared, number)),
    'There was room, and no block.',
  );

/** Removes the oldest word and returns its number; sleeps on the first place until there is one: for good, if cut off. */
const take = (shared: Shared): number => {
  const { memory, list } = shared;
  for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
    const first = list.first();
    const cell = list.cellOf(first);
    const word = memory.load(cell);
    const isEmpty = word === list.emptyAt(first);
    if (isEmpty) memory.wait(cell, word);
    if (isEmpty || !list.remove(first)) continue;
    memory.store(cell, toldOf(word, 'woken'));
    list.retire(first);
    giveRoom(shared);
    memory.settle(attempt, needIn(word));
    return needIn(word);
  }
};

/** Whether every block can be used twice more, in a list that is empty. */
function goesRound(list: SegmentList, places: number): boolean {
  for (let used = 0; used < 2 * places; used++) {
    const place = list.append(waitingFor(1));
    if (place === NO_PLACE || !list.remove(place)) return false;
    list.retire(place);
  }
  return true;
}

/**
 * One appends, the others remove: one round more than usual, so that a block is used again. Each taker may keep a block
 * from going round; one more is at the tail, or on its way there.
 */
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
    setup: (setUp) => listOf(setUp, shape, { blocks: takers + 1, room: 3 }),
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
        for (let number = 1; number <= takers * words; number++) appendIn(shared, thread, number);
      },
    },
    final: ({ list }, { taker }) =>
      list.isEmpty() &&
      taker.reduce((sum, taken) => sum + taken, 0) === sumUpTo(takers * words) &&
      goesRound(list, (takers + 1) * shape.blockSize),
  });
}

/** One removes, the others append: words of the same thread stay in order. One block may be on its way in vain. */
export function segmentListAppenders(
  { threads, rounds = defaultBounds.rounds }: GivenBounds = {},
  shape: Shape = { blockSize: 1 },
): AnyModel {
  const appenders = othersThan(1, threads);
  return defineModel({
    name: `segment list, appenders, blocks of ${shape.blockSize}`,
    description: 'What several threads append is all removed, and the words of each in its order.',
    bounds: { threads: appenders + 1, rounds },
    setup: (setUp) => listOf(setUp, shape, { blocks: 3, room: 2 }),
    threads: {
      appender: replicate(appenders, (shared: Shared, thread: Thread) => {
        for (let round = 1; round <= rounds; round++) appendIn(shared, thread, round);
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
    final: ({ list }) => list.isEmpty() && goesRound(list, 3 * shape.blockSize),
  });
}

const sumUpTo = (last: number): number => (last * (last + 1)) / 2;
