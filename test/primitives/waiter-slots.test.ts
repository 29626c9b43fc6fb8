import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { StaleTicketError } from '../../src/primitives/errors.ts';
import { NO_SLOT, WaiterSlots } from '../../src/primitives/waiter-slots.ts';

const setUp = (count: number) => {
  const memory = NativeMemory.allocate(2 * count + Math.ceil(count / 27));
  return { memory, slots: new WaiterSlots(memory, new CellLayout(), count) };
};

describe('WaiterSlots', () => {
  it('reserves the lowest free slot first', () => {
    const { slots } = setUp(3);
    expect([slots.reserve(1), slots.reserve(1), slots.reserve(1)]).toEqual([0, 1, 2]);
    slots.free(1);
    slots.free(0);
    expect([slots.reserve(1), slots.reserve(1)]).toEqual([0, 1]);
  });

  it('says when no slot is free', () => {
    const { slots } = setUp(2);
    slots.reserve(1);
    slots.reserve(1);
    expect(slots.reserve(1)).toBe(NO_SLOT);
    slots.free(1);
    expect(slots.reserve(1)).toBe(1);
  });

  // Around the bits of a word: 27 fill one, 28 and 54 need two, 55 three.
  it.each([1, 26, 27, 28, 54, 55])('has exactly %i slots if that many were asked for', (count) => {
    const { slots } = setUp(count);
    const reserved = Array.from({ length: count }, () => slots.reserve(1));
    expect(reserved).toEqual(Array.from({ length: count }, (_, index) => index));
    expect(slots.reserve(1)).toBe(NO_SLOT);
    expect(slots.reserved()).toBe(count);
    for (const slot of reserved) slots.free(slot);
    expect(slots.reserved()).toBe(0);
  });

  it('leaves memory as it found it once all slots are free', () => {
    const { memory, slots } = setUp(2);
    const slot = slots.reserve(7);
    slots.tell(slot, 'granted');
    slots.free(slot);
    expect([...new Int32Array(memory.buffer)].every((value) => value === 0)).toBe(true);
  });

  it('keeps the state and the need of each slot', () => {
    const { slots } = setUp(3);
    slots.reserve(5);
    slots.reserve(6);
    slots.reserve(7);
    slots.tell(1, 'woken');
    slots.tell(2, 'granted');
    expect([0, 1, 2].map((slot) => slots.stateOf(slot))).toEqual(['waiting', 'woken', 'granted']);
    expect([0, 1, 2].map((slot) => slots.needOf(slot))).toEqual([5, 6, 7]);
  });

  it('gives a place to wait that changes when the waiter is told', () => {
    const { memory, slots } = setUp(2);
    slots.reserve(1);
    const slot = slots.reserve(1);
    const { cell, expected } = slots.waitPoint(slot);
    expect(memory.wait(cell, expected, 1)).toBe('timed-out');
    slots.tell(slot, 'woken');
    expect(memory.wait(cell, expected, 1)).toBe('not-equal');
  });

  it('has no state for a slot that is free', () => {
    const { slots } = setUp(1);
    expect(() => slots.stateOf(0)).toThrow(StaleTicketError);
    expect(slots.peek(0)).toBe('free');
  });
});
