/** What the segmented queue does beyond the contract that all queues are tested for. */
import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { StaleTicketError } from '../../../src/primitives/errors.ts';
import { SegmentedQueue } from '../../../src/primitives/phase2/segmented-queue.ts';
import { countCells } from '../../../src/primitives/room.ts';
import type { Permits, Ticket } from '../../../src/primitives/waiter-queue.ts';

const setUp = (maxWaiters: number, blockSize: number) => {
  const layOut = (memory: Pick<NativeMemory, 'length'>, cells = new CellLayout()): SegmentedQueue =>
    new SegmentedQueue(memory as NativeMemory, cells, maxWaiters, { blockSize });
  const memory = NativeMemory.allocate(
    countCells((of, cells) => layOut(of as NativeMemory, cells as CellLayout)),
  );
  return { memory, queue: layOut(memory) };
};

/** As many as anybody wants; counts what was given back. */
class Plenty implements Permits {
  givenBack = 0;
  readonly #meanwhile: () => void;

  /** `meanwhile` happens each time after permits were taken, as if another thread did it. */
  constructor(meanwhile: () => void = () => {}) {
    this.#meanwhile = meanwhile;
  }

  take(): boolean {
    this.#meanwhile();
    return true;
  }

  giveBack(need: number): void {
    this.givenBack += need;
  }
}

describe.each([1, 2, 4])('SegmentedQueue with blocks of %i', (blockSize) => {
  it('serves waiters in order through many blocks', () => {
    const { queue } = setUp(8, blockSize);
    const waiting: Ticket[] = [];
    for (let round = 0; round < 200; round++) {
      while (waiting.length < 8) waiting.push(queue.register(1));
      const woken = waiting.splice(0, 1 + (round % 8));
      expect(queue.wake(woken.length)).toBe(woken.length);
      for (const ticket of woken) {
        expect(queue.stateOf(ticket)).toBe('woken');
        queue.finish(ticket);
      }
    }
    expect(queue.reserved()).toBe(waiting.length);
  });

  it('refuses nobody because of waiters that were slow to finish', () => {
    const { queue } = setUp(4, blockSize);
    const slow = [queue.register(1), queue.register(1)];
    queue.wakeAll();
    for (let round = 0; round < 100; round++) {
      const ticket = queue.register(1);
      queue.wake(1);
      queue.finish(ticket);
    }
    for (const ticket of slow) queue.finish(ticket);
    expect(queue.reserved()).toBe(0);
  });

  it('refuses nobody because of waiters that have cancelled behind one that stays', () => {
    const { queue } = setUp(3, blockSize);
    const stays = queue.register(1);
    for (let round = 0; round < 1000; round++) {
      const [one, two] = [queue.register(1), queue.register(1)];
      queue.cancel(round % 2 === 0 ? one : two);
      queue.cancel(round % 2 === 0 ? two : one);
    }
    const last = queue.register(1);
    expect(queue.wake(2)).toBe(2);
    expect([queue.stateOf(stays), queue.stateOf(last)]).toEqual(['woken', 'woken']);
  });

  it('gives back, and looks again, when the waiter cancels after permits were taken for it', () => {
    const { queue } = setUp(3, blockSize);
    const [first, second] = [queue.register(2), queue.register(1)];
    let hasCancelled = false;
    const permits = new Plenty(() => {
      if (!hasCancelled) queue.cancel(first);
      hasCancelled = true;
    });
    queue.grant(permits);
    expect(permits.givenBack).toBe(2);
    expect(queue.stateOf(second)).toBe('granted');
    expect(queue.isEmpty()).toBe(true);
  });

  it('gives back when another thread grants to the same waiter', () => {
    const { queue } = setUp(3, blockSize);
    const ticket = queue.register(1);
    let hasGranted = false;
    const permits = new Plenty(() => {
      if (hasGranted) return;
      hasGranted = true;
      queue.grant(new Plenty());
    });
    queue.grant(permits);
    expect(permits.givenBack).toBe(1);
    expect(queue.stateOf(ticket)).toBe('granted');
  });

  it('is empty once all have cancelled, in whatever order', () => {
    const { queue } = setUp(3, blockSize);
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
    ]) {
      const tickets = [queue.register(1), queue.register(1), queue.register(1)];
      for (const index of order) expect(queue.cancel(tickets[index]!)).toBe('cancelled');
      expect([queue.isEmpty(), queue.reserved()]).toEqual([true, 0]);
    }
  });

  it('keeps needs of up to 30 bits', () => {
    const { queue } = setUp(1, blockSize);
    const most = 2 ** 30 - 1;
    const ticket = queue.register(most);
    expect([queue.needOf(ticket), queue.stateOf(ticket)]).toEqual([most, 'waiting']);
    queue.grant(new Plenty());
    expect([queue.needOf(ticket), queue.stateOf(ticket)]).toEqual([most, 'granted']);
    queue.finish(ticket);
    expect(() => queue.needOf(ticket) && queue.stateOf(ticket)).toThrow(StaleTicketError);
  });
});
