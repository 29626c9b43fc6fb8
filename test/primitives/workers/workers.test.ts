/** The primitives on real threads: not every interleaving, but real memory, real sleeping and real timeouts. */
import { afterAll, describe, expect, it } from 'vitest';
import { NativeMemory } from '../../../src/memory/native/native-memory.ts';
import { Crew } from './crew.ts';
import { cellCount, layOut, TOTAL } from './jobs.ts';
import { WORKERS } from './meeting.ts';

const crew = new Crew(WORKERS);
afterAll(() => crew.dismiss());

const setUp = () => {
  const memory = NativeMemory.allocate(cellCount);
  return { memory, ...layOut(memory, 'create') };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('on real workers', () => {
  it('a mutex lets one of four in at a time, and forgets nobody', async () => {
    const { memory, mutex } = setUp();
    await crew.run(memory, ['lock and count', 'lock and count', 'lock and count', 'lock and count'], 20_000);
    expect(memory.load(TOTAL)).toBe(80_000);
    expect(mutex.isLocked).toBe(false);
  });

  it('a mutex survives those who give up', async () => {
    const { memory, mutex } = setUp();
    const counts = await crew.run(
      memory,
      ['lock and count', 'lock and count', 'lock in time and count', 'lock in time and count'],
      5_000,
    );
    expect(memory.load(TOTAL)).toBe(sum(counts));
    expect(mutex.isLocked).toBe(false);
  });

  it('a semaphore hands its only permit to four in turn', async () => {
    const { memory, semaphore } = setUp();
    await crew.run(
      memory,
      ['acquire and count', 'acquire and count', 'acquire and count', 'acquire and count'],
      3_000,
    );
    expect(memory.load(TOTAL)).toBe(12_000);
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it('a semaphore loses no permit to timeouts and cancellations', async () => {
    const { memory, semaphore } = setUp();
    const counts = await crew.run(
      memory,
      ['acquire and count', 'acquire in time and count', 'acquire in time and count', 'begin, cancel'],
      2_000,
    );
    expect(memory.load(TOTAL)).toBe(sum(counts));
    expect([semaphore.availablePermits, semaphore.isIdle]).toEqual([1, true]);
  });

  it('a buffer between two condition variables loses no item', async () => {
    const { memory, mutex, isItem, isRoom } = setUp();
    const [, inOrder] = await crew.run(memory, ['put items', 'take items'], 2_000);
    expect(inOrder).toBe(2_000);
    expect([mutex.isLocked, isItem.isIdle, isRoom.isIdle]).toEqual([false, true, true]);
  });
});
