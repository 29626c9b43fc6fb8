import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { LockWord } from '../../src/primitives/lock-word.ts';

const freeWord = (): LockWord => new LockWord(NativeMemory.allocate(1), new CellLayout().cell('held'));

describe('LockWord', () => {
  it('is taken by one, and by another once it is free', () => {
    const word = freeWord();
    expect([word.look(), word.tryTake(), word.tryTake(), word.look()]).toEqual([
      'some',
      'acquired',
      'short',
      'none',
    ]);
    expect([word.free(), word.take(), word.isHeld]).toEqual([true, true, true]);
  });

  it('says that it was free already', () => {
    const word = freeWord();
    expect([word.free(), word.isHeld]).toEqual([false, false]);
  });

  it('is free after it was given back', () => {
    const word = freeWord();
    word.take();
    word.giveBack();
    expect(word.isHeld).toBe(false);
  });
});
