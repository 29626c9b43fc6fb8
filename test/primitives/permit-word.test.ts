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
    expect(word.add(1)).toBe('added');
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
    expect(word.add(1)).toBe('added');
    expect(word.available).toBe(MOST_PERMITS);
    expect(word.add(1)).toBe('refused');
    expect(word.add(MOST_PERMITS)).toBe('refused');
    expect(word.available).toBe(MOST_PERMITS);
    expect(word.tryTake(MOST_PERMITS)).toBe('acquired');
    expect(word.available).toBe(0);
  });

  it('keeps the flags apart from the most permits', () => {
    const word = wordWith(MOST_PERMITS);
    word.close();
    expect(word.add(1)).toBe('refused');
    expect([word.available, word.isClosed, word.mark()]).toEqual([MOST_PERMITS, true, 'closed']);
    word.unmark();
    expect([word.available, word.isClosed]).toEqual([MOST_PERMITS, true]);
  });

  it('says to whoever adds that somebody waits, until the mark is taken away', () => {
    const word = wordWith(0);
    expect([word.mark(), word.add(1), word.mark()]).toEqual(['none', 'waited-for', 'some']);
    expect([word.tryTake(1), word.add(1)]).toEqual(['acquired', 'waited-for']);
    word.unmark();
    expect([word.add(1), word.available]).toEqual(['added', 2]);
  });

  it.each([0, 1, 7, MOST_PERMITS])('counts the same with %d as its guess', (usual) => {
    const word = new PermitWord(NativeMemory.allocate(1), new CellLayout().cell('permits'), usual);
    word.init(5);
    expect([word.tryTake(6), word.tryTake(3), word.add(2), word.tryTake(5)]).toEqual([
      'short',
      'acquired',
      'added',
      'short',
    ]);
    expect(word.available).toBe(4);
  });
});
