import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/memory/atomic-memory.ts';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import {
  EMPTY,
  MOST_ALONE,
  ModeWord,
  MULTI,
  needIn,
  slotIn,
} from '../../../src/primitives/phase1/mode-word.ts';

const setUp = () => {
  const memory = NativeMemory.allocate(1);
  return { memory, word: new ModeWord(memory, 0 as Cell) };
};

describe('ModeWord', () => {
  it('is EMPTY in memory that is all 0', () => {
    expect(setUp().word.look()).toBe(EMPTY);
  });

  it.each([
    [0, 1],
    [3, 7],
    [65_534, MOST_ALONE],
  ])('keeps slot %i and need %i of a lone waiter', (slot, need) => {
    const { word } = setUp();
    expect(word.enter(slot, need)).toBe(EMPTY);
    const seen = word.look();
    expect([slotIn(seen), needIn(seen)]).toEqual([slot, need]);
    expect(seen).not.toBe(MULTI);
  });

  it('is MULTI at once for a need that does not fit', () => {
    const { memory, word } = setUp();
    expect(word.enter(4, MOST_ALONE + 1)).toBe(EMPTY);
    expect(word.look()).toBe(MULTI);
    expect(memory.load(0 as Cell)).toBe(5); // the link to slot 4
  });

  it('lets nobody enter beside a lone waiter', () => {
    const { word } = setUp();
    word.enter(0, 2);
    const first = word.look();
    expect(word.enter(1, 1)).toBe(first);
    expect(word.look()).toBe(first);
  });

  it('gives a lone waiter to one claim', () => {
    const { word } = setUp();
    word.enter(0, 2);
    const seen = word.look();
    expect([word.claim(seen), word.claim(seen)]).toEqual([true, false]);
    expect(word.look()).toBe(EMPTY);
  });

  it('does not give a lone waiter to a claim for another need', () => {
    const { word } = setUp();
    word.enter(0, 1);
    const stale = word.look();
    word.leave(0, 1);
    word.enter(0, 2);
    expect(word.claim(stale)).toBe(false);
  });

  it('tells a waiter that leaves what has become of it', () => {
    const { word } = setUp();
    word.enter(0, 2);
    expect(word.leave(0, 2)).toBe('left');
    word.enter(1, 1);
    expect(word.leave(0, 2)).toBe('claimed');
    expect(word.link(word.look())).toBe(true);
    expect(word.look()).toBe(MULTI);
    expect(word.leave(1, 1)).toBe('several');
  });
});
