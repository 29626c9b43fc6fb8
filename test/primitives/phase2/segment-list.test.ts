import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { NO_PLACE } from '../../../src/primitives/phase2/block-chain.ts';
import { DEAD, needIn, waitingFor } from '../../../src/primitives/phase2/entry-word.ts';
import { SegmentList } from '../../../src/primitives/phase2/segment-list.ts';

describe.each([1, 2, 3])('SegmentList with blocks of %i', (blockSize) => {
  const setUp = (blocks: number) => {
    const memory = NativeMemory.allocate(64);
    const list = new SegmentList(memory, new CellLayout(), blocks, { blockSize });
    const append = (number: number): number => list.append(waitingFor(number));
    const take = (): number => {
      const first = list.first();
      const word = memory.load(list.cellOf(first));
      if (word === list.emptyAt(first)) return 0;
      expect(list.remove(first)).toBe(true);
      list.retire(first);
      return needIn(word);
    };
    return { memory, list, append, take };
  };

  it('gives back what was appended, in order, over many lives of few blocks', () => {
    const { list, append, take } = setUp(3);
    for (let number = 1; number <= 100; number++) {
      append(number);
      append(1000 + number);
      expect([take(), take(), take()]).toEqual([number, 1000 + number, 0]);
    }
    expect(list.isEmpty()).toBe(true);
  });

  it('has no room once every block but one place is in use', () => {
    const { append, take } = setUp(3);
    const room = 3 * blockSize - 1;
    for (let number = 1; number <= room; number++) expect(append(number)).not.toBe(NO_PLACE);
    expect(append(99)).toBe(NO_PLACE);
    for (let number = 1; number <= room; number++) expect(take()).toBe(number);
    expect(append(100)).not.toBe(NO_PLACE);
    expect(take()).toBe(100);
  });

  it('removes a place once, however often it is tried', () => {
    const { list, append } = setUp(3);
    append(1);
    const first = list.first();
    expect([list.remove(first), list.remove(first)]).toEqual([true, false]);
  });

  it('uses blocks again that are dead behind a place that stays', () => {
    const { memory, list, append, take } = setUp(4);
    append(1);
    for (let round = 0; round < 100; round++) {
      const position = append(2);
      expect(position).not.toBe(NO_PLACE);
      memory.store(list.cellOf(position), DEAD);
    }
    append(3);
    expect(take()).toBe(1);
    let last = take();
    while (last === 0 && !list.isEmpty()) last = take();
    expect(last).toBe(3);
  });

  it('names no position twice', () => {
    const { append, take } = setUp(3);
    const seen = new Set<number>();
    for (let number = 1; number <= 50; number++) {
      seen.add(append(number));
      take();
    }
    expect(seen.size).toBe(50);
  });
});
