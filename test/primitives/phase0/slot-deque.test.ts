import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { NO_FIRST, SlotDeque } from '../../../src/primitives/phase0/slot-deque.ts';

const COUNT = 5;

const setUp = () => {
  const memory = NativeMemory.allocate(2 + 2 * COUNT);
  return { memory, deque: new SlotDeque(memory, new CellLayout(), COUNT) };
};

const isAllZero = (memory: NativeMemory): boolean =>
  new Int32Array(memory.buffer).every((value) => value === 0);

describe('SlotDeque', () => {
  it('is empty in memory that is all 0', () => {
    const { deque } = setUp();
    expect(deque.isEmpty()).toBe(true);
    expect(deque.first()).toBe(NO_FIRST);
  });

  it('keeps slots in the order in which they were appended', () => {
    const { memory, deque } = setUp();
    for (const slot of [2, 0, 4]) deque.append(slot);
    const order: number[] = [];
    for (let first = deque.first(); first !== NO_FIRST; first = deque.first()) {
      order.push(first);
      deque.removeFirst(first);
    }
    expect(order).toEqual([2, 0, 4]);
    expect(isAllZero(memory)).toBe(true);
  });

  it('does the same as a list, whatever is appended and removed', () => {
    const step = fc.tuple(fc.constantFrom('append', 'remove', 'removeFirst'), fc.nat(COUNT - 1));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { memory, deque } = setUp();
        let list: number[] = [];
        for (const [action, slot] of steps) {
          const isIn = list.includes(slot);
          if (action === 'append' && !isIn) {
            deque.append(slot);
            list = [...list, slot];
          } else if (action === 'remove' && isIn) {
            deque.remove(slot);
            list = list.filter((other) => other !== slot);
          } else if (action === 'removeFirst' && list.length > 0) {
            deque.removeFirst(list[0]!);
            list = list.slice(1);
          }
          expect(deque.isEmpty()).toBe(list.length === 0);
          expect(deque.first()).toBe(list[0] ?? NO_FIRST);
        }
        for (const slot of list) deque.remove(slot);
        expect(isAllZero(memory)).toBe(true);
      }),
    );
  });
});
