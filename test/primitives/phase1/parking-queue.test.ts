import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/memory/atomic-memory.ts';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { CapacityError, StaleTicketError } from '../../../src/primitives/errors.ts';
import { MOST_ALONE } from '../../../src/primitives/phase1/mode-word.ts';
import { ParkingQueue } from '../../../src/primitives/phase1/parking-queue.ts';
import { countCells } from '../../../src/primitives/room.ts';
import type { Permits } from '../../../src/primitives/waiter-queue.ts';

const MAX_WAITERS = 3;
const MUTEX = 1 as Cell;

const setUp = () => {
  const memory = NativeMemory.allocate(countCells((of, cells) => new ParkingQueue(of, cells, MAX_WAITERS)));
  return { memory, queue: new ParkingQueue(memory, new CellLayout(), MAX_WAITERS) };
};

/** Permits that are counted; `whileTaking` happens once they are taken. */
const permitsOf = (free: number, whileTaking: () => void = () => {}) => {
  const permits: Permits & { free: number } = {
    free,
    take: (need) => {
      if (permits.free < need) return false;
      permits.free -= need;
      whileTaking();
      return true;
    },
    giveBack: (need) => {
      permits.free += need;
    },
  };
  return permits;
};

const isAllZero = (memory: NativeMemory): boolean =>
  new Int32Array(memory.buffer).every((value) => value === 0);

describe('ParkingQueue', () => {
  it('serves a lone waiter while the mutex is held by somebody else', () => {
    const { memory, queue } = setUp();
    memory.store(MUTEX, 1);
    const woken = queue.register(1);
    expect(queue.wake(1)).toBe(1);
    expect(queue.stateOf(woken)).toBe('woken');
    queue.finish(woken);
    const granted = queue.register(2);
    queue.grant(permitsOf(2));
    expect(queue.cancel(granted)).toBe('granted');
    queue.finish(granted);
    expect(queue.cancel(queue.register(1))).toBe('cancelled');
    memory.store(MUTEX, 0);
    expect(isAllZero(memory)).toBe(true);
  });

  it('keeps the order when a second waiter joins the first', () => {
    const { queue } = setUp();
    const [first, second, third] = [queue.register(1), queue.register(1), queue.register(1)];
    queue.grant(permitsOf(2));
    expect([first, second, third].map((ticket) => queue.stateOf(ticket))).toEqual([
      'granted',
      'granted',
      'waiting',
    ]);
    expect(queue.wakeAll()).toBe(1);
    expect(queue.isEmpty()).toBe(true);
  });

  it('lets waiters be alone again once the deque is empty', () => {
    const { memory, queue } = setUp();
    for (const ticket of [queue.register(1), queue.register(1)]) queue.cancel(ticket);
    expect(queue.isEmpty()).toBe(true);
    memory.store(MUTEX, 1);
    expect(queue.cancel(queue.register(1))).toBe('cancelled');
  });

  it('serves a waiter whose need does not fit into the mode word', () => {
    const { queue } = setUp();
    const [large, small] = [queue.register(MOST_ALONE + 1), queue.register(1)];
    queue.grant(permitsOf(MOST_ALONE));
    expect([queue.stateOf(large), queue.stateOf(small)]).toEqual(['waiting', 'waiting']);
    queue.grant(permitsOf(MOST_ALONE + 2));
    expect([queue.stateOf(large), queue.stateOf(small)]).toEqual(['granted', 'granted']);
    expect(queue.isEmpty()).toBe(true);
  });

  it('takes out a lone waiter whose need does not fit', () => {
    const { memory, queue } = setUp();
    expect(queue.cancel(queue.register(MOST_ALONE + 1))).toBe('cancelled');
    expect(isAllZero(memory)).toBe(true);
  });

  it('gives permits back that were taken for a waiter that left, and grants whoever came in its stead', () => {
    const { queue } = setUp();
    const leaver = queue.register(2);
    let newcomer = leaver;
    let hasChanged = false;
    const permits = permitsOf(2, () => {
      if (hasChanged) return;
      hasChanged = true;
      queue.cancel(leaver);
      newcomer = queue.register(1);
    });
    queue.grant(permits);
    expect(queue.stateOf(newcomer)).toBe('granted');
    expect(permits.free).toBe(1);
  });

  it('refuses a waiter too many, and nothing has changed', () => {
    const { memory, queue } = setUp();
    for (let count = 0; count < MAX_WAITERS; count++) queue.register(1);
    const before = [...new Int32Array(memory.buffer)];
    expect(() => queue.register(1)).toThrow(CapacityError);
    expect([...new Int32Array(memory.buffer)]).toEqual(before);
  });

  it('knows a ticket that was used up', () => {
    const { queue } = setUp();
    const ticket = queue.register(1);
    queue.wake(1);
    queue.finish(ticket);
    expect(() => queue.cancel(ticket)).toThrow(StaleTicketError);
    expect(() => queue.finish(ticket)).toThrow(StaleTicketError);
    expect(() => queue.stateOf(ticket)).toThrow(StaleTicketError);
  });

  it.each([0, 1, 2])('takes a waiter out of the deque, at place %i of three', (place) => {
    const { memory, queue } = setUp();
    const tickets = [queue.register(1), queue.register(1), queue.register(1)];
    expect(queue.cancel(tickets[place]!)).toBe('cancelled');
    expect(queue.wake(5)).toBe(2);
    for (const ticket of tickets.filter((_, index) => index !== place)) queue.finish(ticket);
    expect(isAllZero(memory)).toBe(true);
  });
});
