/** The contract of a waiter queue, as far as one thread can see it, for every queue there is. */
import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { CapacityError, StaleTicketError } from '../../src/primitives/errors.ts';
import { layOutQueue, queueNames } from '../../src/primitives/queues.ts';
import { countCells } from '../../src/primitives/room.ts';
import { type Permits, park, type Ticket, type WaiterQueue } from '../../src/primitives/waiter-queue.ts';

const MAX_WAITERS = 3;

/** Permits that are counted and nothing else. */
class CountedPermits implements Permits {
  free: number;

  constructor(free: number) {
    this.free = free;
  }

  take(need: number): boolean {
    if (this.free < need) return false;
    this.free -= need;
    return true;
  }

  giveBack(need: number): void {
    this.free += need;
  }
}

describe.each(queueNames)('the waiter queue %s', (queue) => {
  const setUp = () => {
    const options = { maxWaiters: MAX_WAITERS, queue };
    const memory = NativeMemory.allocate(countCells((of, cells) => layOutQueue(of, cells, options)));
    return { memory, waiters: layOutQueue(memory, new CellLayout(), options) };
  };
  const states = (waiters: WaiterQueue, tickets: readonly Ticket[]): readonly string[] =>
    tickets.map((ticket) => waiters.stateOf(ticket));

  it('is empty in memory that is all 0', () => {
    const { waiters } = setUp();
    expect(waiters.isEmpty()).toBe(true);
    expect(waiters.reserved()).toBe(0);
    expect(waiters.wake(1)).toBe(0);
    expect(waiters.wakeAll()).toBe(0);
  });

  it('wakes the oldest first', () => {
    const { waiters } = setUp();
    const tickets = [waiters.register(1), waiters.register(1), waiters.register(1)];
    expect(waiters.wake(1)).toBe(1);
    expect(states(waiters, tickets)).toEqual(['woken', 'waiting', 'waiting']);
    expect(waiters.wake(1)).toBe(1);
    expect(states(waiters, tickets)).toEqual(['woken', 'woken', 'waiting']);
  });

  it('wakes no more than are asked for, and no more than there are', () => {
    const { waiters } = setUp();
    const tickets = [waiters.register(1), waiters.register(1)];
    expect(waiters.wake(0)).toBe(0);
    expect(states(waiters, tickets)).toEqual(['waiting', 'waiting']);
    expect(waiters.wake(5)).toBe(2);
    expect(waiters.isEmpty()).toBe(true);
  });

  it('wakes all that are registered', () => {
    const { waiters } = setUp();
    const tickets = [waiters.register(1), waiters.register(1), waiters.register(1)];
    expect(waiters.wakeAll()).toBe(3);
    expect(states(waiters, tickets)).toEqual(['woken', 'woken', 'woken']);
  });

  it('grants oldest first, and stops at the first that needs more than there is', () => {
    const { waiters } = setUp();
    const tickets = [waiters.register(1), waiters.register(3), waiters.register(1)];
    const permits = new CountedPermits(3);
    waiters.grant(permits);
    expect(states(waiters, tickets)).toEqual(['granted', 'waiting', 'waiting']);
    expect(permits.free).toBe(2);
    permits.giveBack(2);
    waiters.grant(permits);
    expect(states(waiters, tickets)).toEqual(['granted', 'granted', 'granted']);
    expect(permits.free).toBe(0);
  });

  it('keeps the need of a waiter, granted or not', () => {
    const { waiters } = setUp();
    const ticket = waiters.register(7);
    expect(waiters.needOf(ticket)).toBe(7);
    waiters.grant(new CountedPermits(7));
    expect(waiters.needOf(ticket)).toBe(7);
  });

  it.each([0, 1, 2])('takes out a waiter that cancels, at place %i of three', (place) => {
    const { waiters } = setUp();
    const tickets = [waiters.register(1), waiters.register(1), waiters.register(1)];
    expect(waiters.cancel(tickets[place]!)).toBe('cancelled');
    expect(waiters.reserved()).toBe(2);
    const left = tickets.filter((_, index) => index !== place);
    waiters.wake(1);
    expect(states(waiters, left)).toEqual(['woken', 'waiting']);
    waiters.wake(1);
    expect(waiters.isEmpty()).toBe(true);
  });

  it('tells a waiter that cancels too late what it got', () => {
    const { waiters } = setUp();
    const [granted, woken] = [waiters.register(1), waiters.register(1)];
    waiters.grant(new CountedPermits(1));
    waiters.wake(1);
    expect(waiters.cancel(granted)).toBe('granted');
    expect(waiters.cancel(woken)).toBe('woken');
    expect(waiters.reserved()).toBe(2);
    waiters.finish(granted);
    waiters.finish(woken);
    expect(waiters.reserved()).toBe(0);
  });

  it('refuses a waiter too many, and nothing has changed', () => {
    const { memory, waiters } = setUp();
    for (let count = 0; count < MAX_WAITERS; count++) waiters.register(1);
    const before = [...new Int32Array(memory.buffer)];
    expect(() => waiters.register(1)).toThrow(CapacityError);
    expect([...new Int32Array(memory.buffer)]).toEqual(before);
    expect(waiters.wakeAll()).toBe(MAX_WAITERS);
  });

  it('counts a woken waiter among the waiters until it has finished', () => {
    const { waiters } = setUp();
    const tickets = Array.from({ length: MAX_WAITERS }, () => waiters.register(1));
    waiters.wakeAll();
    expect(waiters.isEmpty()).toBe(true);
    expect(() => waiters.register(1)).toThrow(CapacityError);
    waiters.finish(tickets[1]!);
    expect(waiters.stateOf(waiters.register(1))).toBe('waiting');
  });

  it('knows a ticket that was used up', () => {
    const { waiters } = setUp();
    const cancelled = waiters.register(1);
    waiters.cancel(cancelled);
    const finished = waiters.register(1);
    waiters.wake(1);
    waiters.finish(finished);
    for (const ticket of [cancelled, finished]) {
      expect(() => waiters.stateOf(ticket)).toThrow(StaleTicketError);
      expect(() => waiters.cancel(ticket)).toThrow(StaleTicketError);
      expect(() => waiters.finish(ticket)).toThrow(StaleTicketError);
    }
    expect(waiters.stateOf(waiters.register(1))).toBe('waiting');
  });

  it('parks until told, and says what it was told', () => {
    const { memory, waiters } = setUp();
    const [granted, woken] = [waiters.register(1), waiters.register(1)];
    waiters.grant(new CountedPermits(1));
    waiters.wake(1);
    expect(park(memory, waiters, granted, Number.POSITIVE_INFINITY)).toBe('granted');
    expect(park(memory, waiters, woken, memory.now() + 1_000)).toBe('woken');
  });

  it('parks until the deadline, and not at all if that is over', () => {
    const { memory, waiters } = setUp();
    const ticket = waiters.register(1);
    const before = memory.now();
    expect(park(memory, waiters, ticket, before + 20)).toBe('timed-out');
    expect(memory.now() - before).toBeGreaterThan(15);
    expect(park(memory, waiters, ticket, before)).toBe('timed-out');
    expect(waiters.stateOf(ticket)).toBe('waiting');
  });

  // Positions and versions outlive those who used them: that is what they are for.
  const countsOn = queue === 'phase2' || queue === 'phase3';

  it(`leaves memory as it found it once everybody has gone${countsOn ? ', but for what counts on' : ''}`, () => {
    const { memory, waiters } = setUp();
    for (let round = 0; round < 3; round++) {
      const [cancelled, woken, granted] = [waiters.register(2), waiters.register(2), waiters.register(2)];
      waiters.cancel(cancelled);
      waiters.wake(1);
      waiters.grant(new CountedPermits(2));
      waiters.finish(woken);
      waiters.finish(granted);
    }
    expect([waiters.isEmpty(), waiters.reserved()]).toEqual([true, 0]);
    expect(new Int32Array(memory.buffer).every((value) => value === 0)).toBe(!countsOn);
  });
});
