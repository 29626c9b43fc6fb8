/** What must be true after a primitive was hammered: one account for each. */
import {
  Barrier,
  Condvar,
  Event,
  Latch,
  Mutex,
  Notify,
  Once,
  type QueueName,
  RwLock,
  Semaphore,
} from 'heddle';
import { expect } from 'vitest';
import { cell, hammer, newCells } from './crew.ts';

export interface Force {
  readonly queue: QueueName;
  readonly workers: number;
  readonly rounds: number;
  readonly fair?: boolean;
}

const PERMITS = 4;

/** Each hammers one primitive, holds it to account, and resolves to how many operations there were. */
export const accounts: Readonly<Record<string, (force: Force) => Promise<number>>> = {
  'a semaphore has all its permits, and never gave out more': async ({ queue, fair = true, ...force }) => {
    const cells = newCells();
    const semaphore = Semaphore.create({ permits: PERMITS, queue, fair });
    const acquired = await hammer('semaphore', { cells, semaphore: semaphore.handle }, force);
    expect(acquired).toBeGreaterThan(0);
    expect([semaphore.availablePermits, semaphore.isIdle, cells[cell.inside]]).toEqual([PERMITS, true, 0]);
    expect(cells[cell.worst]).toBeLessThanOrEqual(PERMITS);
    return cells[cell.operations]!;
  },

  'a mutex is free, and let one in at a time': async ({ queue, fair = true, ...force }) => {
    const cells = newCells();
    const mutex = Mutex.create({ queue, fair });
    const locked = await hammer('mutex', { cells, mutex: mutex.handle }, force);
    expect(locked).toBeGreaterThan(0);
    expect([mutex.isLocked, mutex.isIdle, cells[cell.total]]).toEqual([false, true, locked]);
    return cells[cell.operations]!;
  },

  'a reader-writer lock is free, and no reader saw a writer': async ({ queue, ...force }) => {
    const cells = newCells();
    const lock = RwLock.create({ queue });
    const written = await hammer('rwLock', { cells, rwLock: lock.handle }, force);
    expect([lock.holders, lock.isIdle]).toEqual([{ readers: 0, writers: 0 }, true]);
    expect([cells[cell.total], cells[cell.worst]]).toEqual([written, 0]);
    return cells[cell.operations]!;
  },

  'a buffer between condition variables has no item too many': async ({ queue, workers, rounds }) => {
    const cells = newCells();
    const [mutex, condvar] = [Mutex.create({ queue }), Condvar.create({ queue })];
    const site = { cells, mutex: mutex.handle, condvar: condvar.handle };
    const done = await hammer('condvar', site, { workers: workers - (workers % 2), rounds });
    expect([mutex.isLocked, condvar.isIdle, cells[cell.inside], cells[cell.total]]).toEqual([
      false,
      true,
      0,
      done,
    ]);
    return cells[cell.operations]!;
  },

  'one notification went round, and is kept': async ({ queue, ...force }) => {
    const cells = newCells();
    const notify = Notify.create({ queue });
    notify.notifyOne();
    await hammer('notify', { cells, notify: notify.handle }, force);
    expect([notify.isNotified, notify.isIdle, cells[cell.worst]]).toEqual([true, true, 0]);
    return cells[cell.operations]!;
  },

  'nobody who listened was forgotten': async ({ queue, ...force }) => {
    const cells = newCells();
    const event = Event.create({ queue });
    const done = await hammer('event', { cells, event: event.handle }, force);
    expect([event.isIdle, cells[cell.total]]).toEqual([true, done]);
    return cells[cell.operations]!;
  },

  'a barrier let all go on together, round after round': async ({ queue, workers, rounds }) => {
    const cells = newCells();
    const barrier = Barrier.create({ parties: workers, queue });
    const led = await hammer('barrier', { cells, barrier: barrier.handle }, { workers, rounds });
    expect([led, cells[cell.worst], barrier.arrived, barrier.isIdle]).toEqual([rounds, workers, 0, true]);
    return cells[cell.operations]!;
  },

  'latches opened for all, and everything ran once': async ({ queue, workers, rounds }) => {
    const cells = newCells();
    const options = { queue, maxWaiters: workers, maxParticipants: 0 };
    const count = Math.min(rounds, 1_000);
    const latches = Array.from({ length: count }, () => Latch.create({ count: workers, ...options }));
    const onces = Array.from({ length: count }, () => Once.create(options));
    const site = {
      cells,
      latches: latches.map(({ handle }) => handle),
      onces: onces.map(({ handle }) => handle),
    };
    const ran = await hammer('latches', site, { workers, rounds: count });
    expect([ran, cells[cell.total]]).toEqual([count, count]);
    expect(latches.every((latch) => latch.isOpen && latch.isIdle)).toBe(true);
    expect(onces.every((once) => once.isDone && once.isIdle)).toBe(true);
    return cells[cell.operations]!;
  },
};
