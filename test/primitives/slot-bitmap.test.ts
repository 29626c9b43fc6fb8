import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { NO_SLOT, SlotBitmap, type SlotOrder } from '../../src/primitives/slot-bitmap.ts';

const bitmapOf = (count: number, order: SlotOrder): SlotBitmap =>
  new SlotBitmap(NativeMemory.allocate(3), new CellLayout(), count, order);

const take = (bitmap: SlotBitmap, count: number): number[] =>
  Array.from({ length: count }, () => bitmap.take());

describe('SlotBitmap', () => {
  // A word has room for 27 slots: 28 and 54 need two words, 55 three.
  it.each([1, 26, 27, 28, 54, 55])('takes each of %i slots once, in either order', (count) => {
    for (const order of ['lowest', 'in-turn'] as const) {
      const bitmap = bitmapOf(count, order);
      expect(take(bitmap, count)).toEqual(Array.from({ length: count }, (_, slot) => slot));
      expect([bitmap.take(), bitmap.taken()]).toEqual([NO_SLOT, count]);
      for (let slot = 0; slot < count; slot++) bitmap.free(slot);
      expect(bitmap.taken()).toBe(0);
    }
  });

  it('takes the lowest free slot', () => {
    const bitmap = bitmapOf(3, 'lowest');
    take(bitmap, 3);
    bitmap.free(2);
    bitmap.free(1);
    expect(take(bitmap, 3)).toEqual([1, 2, NO_SLOT]);
  });

  it.each([1, 3, 27])('takes %i slots in turn, and begins again after the last', (count) => {
    const bitmap = bitmapOf(count, 'in-turn');
    for (let round = 0; round < 2 * count; round++) {
      expect(bitmap.take()).toBe(round % count);
      bitmap.free(round % count);
    }
  });

  it('passes over slots that are taken when it is their turn', () => {
    const bitmap = bitmapOf(3, 'in-turn');
    take(bitmap, 3);
    bitmap.free(0);
    bitmap.free(2);
    expect(take(bitmap, 3)).toEqual([0, 2, NO_SLOT]);
    bitmap.free(1);
    bitmap.free(0);
    expect(take(bitmap, 2)).toEqual([0, 1]);
  });
});
