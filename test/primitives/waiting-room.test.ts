import { describe, expect, it } from 'vitest';
import { CellLayout } from '../../src/memory/cell-layout.ts';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { CapacityError, StaleTicketError } from '../../src/primitives/errors.ts';
import { layOutQueue, queueNames } from '../../src/primitives/queues.ts';
import { countCells } from '../../src/primitives/room.ts';
import { WaitingRoom } from '../../src/primitives/waiting-room.ts';
import { ticketOf } from './laid-out.ts';

const NEVER = Number.POSITIVE_INFINITY;
const yes = (): boolean => true;
const no = (): boolean => false;

describe.each(queueNames)('WaitingRoom over %s', (queue) => {
  const setUp = (maxWaiters = 2): WaitingRoom => {
    const options = { maxWaiters, queue };
    const memory = NativeMemory.allocate(countCells((of, cells) => layOutQueue(of, cells, options)));
    return new WaitingRoom(memory, layOutQueue(memory, new CellLayout(), options));
  };

  it('lets nobody wait for what is over', () => {
    const room = setUp();
    expect([room.wait(yes, NEVER), room.begin(yes), room.isIdle]).toEqual([true, 'over', true]);
  });

  it('takes a waiter out again for which it is over when it looks a second time', () => {
    const room = setUp();
    let asked = 0;
    expect(room.begin(() => ++asked === 2)).toBe('over');
    expect([asked, room.isIdle]).toEqual([2, true]);
  });

  it('admits all, and asks each whether it is over', () => {
    const room = setUp();
    const [first, second] = [ticketOf(room.begin(no)), ticketOf(room.begin(no))];
    expect(room.finish(first, yes)).toBe('waiting');
    room.admitAll();
    expect([room.finish(first, yes), room.finish(second, no), room.isIdle]).toEqual(['over', 'woken', true]);
  });

  it('asks a last time when the time is up', () => {
    const room = setUp();
    let asked = 0;
    expect(room.wait(() => ++asked === 3, 0)).toBe(true);
    expect([room.wait(no, 0), room.isIdle]).toEqual([false, true]);
  });

  it('keeps a note with each ticket', () => {
    const room = setUp();
    const tickets = [ticketOf(room.begin(no, 7)), ticketOf(room.begin(no, 2 ** 30 - 1))];
    expect(tickets.map((ticket) => room.noteOf(ticket))).toEqual([7, 2 ** 30 - 1]);
  });

  it('lets a waiter leave, told or not, and once', () => {
    const room = setUp();
    const told = ticketOf(room.begin(no));
    room.admitAll();
    room.leave(told);
    room.leave(ticketOf(room.begin(no)));
    expect(room.isIdle).toBe(true);
    expect(() => room.leave(told)).toThrow(StaleTicketError);
  });

  it('refuses a waiter too many', () => {
    const room = setUp(1);
    room.begin(no);
    expect(() => room.begin(no)).toThrow(CapacityError);
    expect(() => room.wait(no, NEVER)).toThrow(CapacityError);
  });
});
