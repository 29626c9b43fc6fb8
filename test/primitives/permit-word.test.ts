import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { MOST_PERMITS, PermitWord } from '../../src/primitives/permit-word.ts';

const wordWith = (permits: number): PermitWord => {
  const word = new PermitWord(NativeMemory.allocate(1), new CellLayout().cell('permits'));
  word.init(permits);
  return word;
};

describe('PermitWord', () => {
  it('takes permits as long as there are enough', () => {
    const word = wordWith(5);
    expect([word.tryTake(2), word.tryTake(3), word.tryTake(1)]).toEqual(['acquired', 'acquired', 'short']);
    expect(word.available).toBe(0);
  });

  it('takes all or nothing', () => {
    const word = wordWith(2);
    expect(word.take(3)).toBe(false);
    expect(word.available).toBe(2);
  });

  it('lets nobody take once it is closed, and keeps counting', () => {
    const word = wordWith(2);
    word.close();
    expect(word.isClosed).toBe(true);
    expect(word.tryTake(1)).toBe('closed');
    expect(word.add(1)).toBe(true);
    expect(word.available).toBe(3);
  });

  it('looks the same when closed twice', () => {
    const word = wordWith(1);
    word.close();
    word.close();
    expect([word.available, word.isClosed]).toEqual([1, true]);
  });

  it('says what there is to tell waiters', () => {
    const word = wordWith(0);
    expect(word.look()).toBe('none');
    word.giveBack(1);
    expect(word.look()).toBe('some');
    word.close();
    expect(word.look()).toBe('closed');
  });

  it('holds as many permits as it can count, and refuses one more', () => {
    const word = wordWith(MOST_PERMITS - 1);
    expect(word.add(1)).toBe(true);
    expect(word.available).toBe(MOST_PERMITS);
    expect(word.add(1)).toBe(false);
    expect(word.add(MOST_PERMITS)).toBe(false);
    expect(word.available).toBe(MOST_PERMITS);
    expect(word.tryTake(MOST_PERMITS)).toBe('acquired');
    expect(word.available).toBe(0);
  });

  it('keeps the flag apart from the most permits', () => {
    const word = wordWith(MOST_PERMITS);
    word.close();
    expect(word.add(1)).toBe(false);
    expect([word.available, word.isClosed]).toEqual([MOST_PERMITS, true]);
  });
});
