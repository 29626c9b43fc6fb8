import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { LockWord } from '../../src/primitives/lock-word.ts';

const memory = NativeMemory.allocate(1);
const wordSeenBy = (owner: number): LockWord => new LockWord(memory, new CellLayout().cell('held'), owner);
const freeWord = (): LockWord => {
  const word = wordSeenBy(1);
  word.free();
  return word;
};

describe('LockWord', () => {
  it('is taken by one, and by another once it is free', () => {
    const word = freeWord();
    expect([word.look(), word.tryTake(), word.tryTake(), word.look()]).toEqual([
      'some',
      'acquired',
      'short',
      'none',
    ]);
    expect([word.free(), word.take(1), word.isHeld]).toEqual(['added', true, true]);
  });

  it('says that it was free already', () => {
    const word = freeWord();
    expect([word.free(), word.isHeld]).toEqual(['refused', false]);
  });

  it('is free after it was given back', () => {
    const word = freeWord();
    word.take(1);
    word.giveBack();
    expect(word.isHeld).toBe(false);
  });

  it('says who holds it, whoever took it for them', () => {
    const word = freeWord();
    expect([word.holder, word.take(7), word.holder]).toEqual([0, true, 7]);
    expect([word.freeOwn(), wordSeenBy(7).freeOwn(), word.holder]).toEqual([false, true, 0]);
  });

  it('says to whoever frees it that somebody waits, until the mark is taken away', () => {
    const word = freeWord();
    expect([word.mark(), word.free()]).toEqual(['some', 'refused']);
    expect([word.take(7), word.holder, word.mark(), word.free()]).toEqual([true, 7, 'none', 'waited-for']);
    expect([word.take(7), wordSeenBy(7).freeOwn(), word.look()]).toEqual([true, true, 'some']);
    word.unmark();
    expect([word.take(7), word.free()]).toEqual([true, 'added']);
  });
});
