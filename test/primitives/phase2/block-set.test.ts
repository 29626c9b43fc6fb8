import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { BlockSet, NO_BLOCK } from '../../../src/primitives/phase2/block-set.ts';

const blocksOf = (count: number): BlockSet =>
  new BlockSet(NativeMemory.allocate(Math.ceil(count / 32)), new CellLayout(), count);

describe('BlockSet', () => {
  it('has block 0 in use from the start', () => {
    const blocks = blocksOf(3);
    expect(blocks.inUse()).toBe(1);
    expect([blocks.take(), blocks.take(), blocks.take()]).toEqual([1, 2, NO_BLOCK]);
  });

  it('takes the lowest free block first', () => {
    const blocks = blocksOf(4);
    for (let taken = 1; taken < 4; taken++) blocks.take();
    for (const block of [2, 0]) blocks.give(block);
    expect([blocks.take(), blocks.take(), blocks.take()]).toEqual([0, 2, NO_BLOCK]);
  });

  it.each([1, 31, 32, 33, 64, 65])('hands out each of %i blocks once', (count) => {
    const blocks = blocksOf(count);
    const taken = new Set<number>();
    for (let block = blocks.take(); block !== NO_BLOCK; block = blocks.take()) taken.add(block);
    expect(taken.size).toBe(count - 1);
    expect(blocks.inUse()).toBe(count);
  });
});
