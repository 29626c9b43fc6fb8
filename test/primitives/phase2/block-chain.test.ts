import { describe, expect, it } from 'vitest';
import type { AtomicMemory } from '../../../src/memory/atomic-memory.ts';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { BlockChain, NO_PLACE } from '../../../src/primitives/phase2/block-chain.ts';
import { Positions } from '../../../src/primitives/phase2/position.ts';

const BLOCKS = 4;

/** A chain of blocks with two places each, and a cell that says where the head is. */
const setUp = () => {
  const memory: AtomicMemory = NativeMemory.allocate(16);
  const cells = new CellLayout();
  const head = cells.cell('head');
  const positions = new Positions(BLOCKS, { blockSize: 2 });
  const chain = new BlockChain(memory, cells, BLOCKS, positions);
  return { memory, head, positions, chain };
};

describe('BlockChain', () => {
  it('goes from place to place within a block, and links none', () => {
    const { chain, head } = setUp();
    expect([chain.after(0), chain.beyond(0, head)]).toEqual([1, 1]);
    expect(chain.blockAfter(0)).toEqual({ start: NO_PLACE, isOpen: true, isLast: true });
  });

  it('links one block behind the last place, however often it is asked', () => {
    const { chain } = setUp();
    expect([chain.after(1), chain.after(1)]).toEqual([2, 2]);
    expect([chain.after(3), chain.after(5)]).toEqual([4, 6]);
    expect(chain.hasFree()).toBe(false);
    expect(chain.after(7)).toBe(NO_PLACE);
  });

  it('seals the link that the head goes along', () => {
    const { memory, chain, head } = setUp();
    chain.after(1);
    expect(chain.blockAfter(1)).toEqual({ start: 2, isOpen: true, isLast: false });
    memory.store(head, 1);
    expect(chain.beyond(1, head)).toBe(2);
    expect(chain.blockAfter(1)).toEqual({ start: 2, isOpen: false, isLast: false });
  });

  it('seals nothing once the head is elsewhere', () => {
    const { memory, chain, head } = setUp();
    chain.after(1);
    memory.store(head, 2);
    expect(chain.beyond(1, head)).toBe(NO_PLACE);
    expect(chain.blockAfter(1).isOpen).toBe(true);
  });

  it('takes a block out once, and leads past it', () => {
    const { chain } = setUp();
    chain.after(1);
    chain.after(3);
    expect([chain.takeOut(1, 2), chain.takeOut(1, 2)]).toEqual([true, false]);
    expect(chain.blockAfter(1)).toEqual({ start: 4, isOpen: true, isLast: false });
  });

  it('takes out neither the last block nor one behind a sealed link', () => {
    const { memory, chain, head } = setUp();
    chain.after(1);
    expect(chain.takeOut(1, 2)).toBe(false);
    chain.after(3);
    memory.store(head, 1);
    chain.beyond(1, head);
    expect(chain.takeOut(1, 2)).toBe(false);
  });

  it('seals nothing of a block that is no longer where it was', () => {
    const { chain } = setUp();
    for (const last of [1, 3, 5]) chain.after(last);
    chain.takeOut(1, 2);
    chain.takeOut(1, 4);
    chain.free(4);
    expect(chain.after(7)).not.toBe(NO_PLACE);
    expect(chain.takeOut(2, 6)).toBe(false);
    expect(chain.blockAfter(6).isOpen).toBe(true);
  });

  it('links a block that was freed in its next life', () => {
    const { chain, positions } = setUp();
    for (const last of [1, 3, 5]) chain.after(last);
    chain.free(2);
    expect(chain.hasFree()).toBe(true);
    const start = chain.after(7);
    expect([positions.blockOf(start), positions.lifeOf(start)]).toEqual([1, 1]);
  });
});
