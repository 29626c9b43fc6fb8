import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { NotifyWord, needSince } from '../../src/primitives/notify-word.ts';

const setUp = (word = 0) => {
  const memory = NativeMemory.allocate(1);
  const cell = new CellLayout().cell('word');
  memory.store(cell, word);
  return { memory, cell, word: new NotifyWord(memory, cell) };
};

describe('NotifyWord', () => {
  it('keeps one notification, which is taken once', () => {
    const { word } = setUp();
    word.keep();
    word.keep();
    expect([word.isKept, word.takeKept(), word.isKept, word.takeKept()]).toEqual([
      true,
      'notified',
      false,
      0,
    ]);
  });

  it('counts generations and leaves what is kept alone', () => {
    const { word } = setUp();
    word.keep();
    word.nextGeneration();
    word.nextGeneration();
    expect([word.generation, word.isKept]).toEqual([2, true]);
    expect([word.takeKept(), word.takeKept(), word.generation]).toEqual(['notified', 2, 2]);
  });

  it('lets those go who began to wait in an earlier generation', () => {
    const { word } = setUp();
    const need = needSince(word.generation);
    expect(word.take(need)).toBe(false);
    word.nextGeneration();
    expect([word.take(need), word.take(needSince(word.generation))]).toEqual([true, false]);
  });

  it('counts from 0 again after the last generation, and a need stays below 2^30', () => {
    // All bits but the one for what is kept: the last generation.
    const { word } = setUp(-2);
    const need = needSince(word.generation);
    expect(need).toBeGreaterThan(0);
    expect(need).toBeLessThan(2 ** 30);
    word.keep();
    word.nextGeneration();
    expect([word.generation, word.isKept, word.take(need)]).toEqual([0, true, true]);
  });
});
