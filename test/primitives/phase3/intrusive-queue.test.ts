/** What is the intrusive queue's own; the contract that it shares with the others is tested in waiter-queue.test.ts. */
import { describe, expect, it } from 'vitest';
import type { AtomicMemory } from '../../../src/memory/atomic-memory.ts';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { StaleTicketError } from '../../../src/primitives/errors.ts';
import { IntrusiveQueue } from '../../../src/primitives/phase3/intrusive-queue.ts';
import type { Ticket } from '../../../src/primitives/waiter-queue.ts';

/** Counts the operations on cells; everything else is left out, since the queue uses nothing else. */
function counting(memory: AtomicMemory): { readonly memory: AtomicMemory; count(): number } {
  let count = 0;
  const counted = new Proxy(memory, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...operands: unknown[]): unknown => {
        if (typeof operands[0] === 'number' && name !== 'settle' && name !== 'retry') count++;
        return value.apply(target, operands);
      };
    },
  });
  return {
    memory: counted,
    count: () => {
      const counted = count;
      count = 0;
      return counted;
    },
  };
}

const setUp = (maxWaiters: number, versionBits?: number) => {
  const layOut = (memory: AtomicMemory, cells: CellLayout) =>
    new IntrusiveQueue(memory, cells, maxWaiters, versionBits);
  const cells = new CellLayout();
  layOut(NativeMemory.allocate(1), cells);
  const { memory, count } = counting(NativeMemory.allocate(cells.size));
  return { memory, count, queue: layOut(memory, new CellLayout()) };
};

const fill = (queue: IntrusiveQueue, count: number): Ticket[] =>
  Array.from({ length: count }, () => queue.register(1));

/** A fixed shuffle: multiplication by a number prime to the length. */
const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items.map((_, index) => items[(index * 37) % items.length]!);

describe('IntrusiveQueue', () => {
  it('serves waiters in order while others before, between and behind them leave', () => {
    const { queue } = setUp(6);
    const [a, b, c, d, e, f] = fill(queue, 6);
    for (const ticket of [c!, b!, f!]) expect(queue.cancel(ticket)).toBe('cancelled');
    const g = queue.register(1);
    const woken = [a!, d!, e!, g].map((ticket) => {
      expect(queue.wake(1)).toBe(1);
      return queue.stateOf(ticket);
    });
    expect(woken).toEqual(['woken', 'woken', 'woken', 'woken']);
    expect(queue.isEmpty()).toBe(true);
  });

  it('gives the nodes of waiters that cancelled to later ones, however long the first waits', () => {
    const { queue } = setUp(2);
    const first = queue.register(1);
    for (let round = 0; round < 100; round++) queue.cancel(queue.register(1));
    const second = queue.register(1);
    expect(queue.wake(1)).toBe(1);
    expect([queue.stateOf(first), queue.stateOf(second)]).toEqual(['woken', 'waiting']);
  });

  it.each([
    ['oldest first', (tickets: readonly Ticket[]) => tickets],
    ['newest first', (tickets: readonly Ticket[]) => tickets.toReversed()],
    ['in any order', shuffled],
  ])('takes out a waiter in constant time: %s', (_, inOrder) => {
    const { queue, count } = setUp(1000);
    const tickets = inOrder(fill(queue, 1000));
    count();
    const steps = tickets.map((ticket) => {
      queue.cancel(ticket);
      return count();
    });
    expect(queue.isEmpty()).toBe(true);
    expect(Math.max(...steps)).toBeLessThan(20);
  });

  it('appends in constant time, but for finding the node', () => {
    const { queue, count } = setUp(32);
    const steps = Array.from({ length: 32 }, () => {
      queue.register(1);
      return count();
    });
    expect(Math.max(...steps)).toBeLessThan(10);
  });

  it('wakes no waiter twice by one wake of all', () => {
    const { queue } = setUp(3);
    const tickets = fill(queue, 2);
    expect(queue.wakeAll()).toBe(2);
    for (const ticket of tickets) queue.finish(ticket);
    expect([queue.wakeAll(), queue.reserved()]).toEqual([0, 0]);
  });

  it('leaves a node alone until all others that are free were used', () => {
    const { queue } = setUp(3);
    const cells = Array.from({ length: 6 }, () => {
      const ticket = queue.register(1);
      queue.cancel(ticket);
      return queue.waitPoint(ticket).cell;
    });
    expect(new Set(cells.slice(0, 3)).size).toBe(3);
    expect(cells.slice(3)).toEqual(cells.slice(0, 3));
  });

  it('knows the ticket of a former life, also while the node serves another waiter', () => {
    const { queue } = setUp(1);
    const former = queue.register(1);
    queue.cancel(former);
    expect(() => queue.stateOf(former)).toThrow(StaleTicketError);
    const next = queue.register(1);
    queue.wake(1);
    expect(queue.stateOf(next)).toBe('woken');
    expect(() => queue.stateOf(former)).toThrow(StaleTicketError);
    expect(() => queue.cancel(former)).toThrow(StaleTicketError);
  });

  it('goes on when versions wrap', () => {
    const { queue } = setUp(2, 2);
    for (let round = 0; round < 20; round++) {
      const [woken, cancelled] = [queue.register(1), queue.register(5)];
      expect(queue.needOf(cancelled)).toBe(5);
      expect(queue.wake(1)).toBe(1);
      expect(queue.cancel(cancelled)).toBe('cancelled');
      queue.finish(woken);
    }
    expect([queue.isEmpty(), queue.reserved()]).toEqual([true, 0]);
  });
});
