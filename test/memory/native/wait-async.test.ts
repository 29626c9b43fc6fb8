import { NativeMemory } from 'heddle';
import { describe, expect, it } from 'vitest';
import type { Cell, WaitResult } from '../../../src/memory/atomic-memory.ts';

const F = 0 as Cell;
const G = 1 as Cell;

/** Longer than any test: a waiter that nobody wakes would fail the test by its result, not by hanging. */
const LONG = 60_000;

describe('waitAsync', () => {
  it('resolves when it is notified', async () => {
    const memory = NativeMemory.allocate(1);
    const result = memory.waitAsync(F, 0, LONG);
    expect(memory.notify(F)).toBe(1);
    expect(await result).toBe('ok');
  });

  it('waits for as long as it takes if no timeout is given', async () => {
    const memory = NativeMemory.allocate(1);
    const result = memory.waitAsync(F, 0);
    expect(memory.notify(F)).toBe(1);
    expect(await result).toBe('ok');
  });

  it('resolves at once where the cell holds another value', async () => {
    const memory = NativeMemory.allocate(1);
    expect(await memory.waitAsync(F, 1)).toBe('not-equal');
    expect(memory.notify(F)).toBe(0);
  });

  it.each([0, -1])('resolves at once with a timeout of %i', async (timeout) => {
    const memory = NativeMemory.allocate(1);
    expect(await memory.waitAsync(F, 0, timeout)).toBe('timed-out');
    expect(memory.notify(F)).toBe(0);
  });

  it('times out when nobody notifies in time', async () => {
    const memory = NativeMemory.allocate(1);
    expect(await memory.waitAsync(F, 0, 5)).toBe('timed-out');
    expect(memory.notify(F)).toBe(0);
  });

  it('is not woken by a notify on another cell', async () => {
    const memory = NativeMemory.allocate(2);
    const result = memory.waitAsync(F, 0, 20);
    expect(memory.notify(G)).toBe(0);
    expect(await result).toBe('timed-out');
  });

  it('is not woken by a store', async () => {
    const memory = NativeMemory.allocate(1);
    const result = memory.waitAsync(F, 0, 20);
    memory.store(F, 1);
    expect(await result).toBe('timed-out');
  });

  it('joins the FIFO before it returns: waiters are woken in the order of their calls', async () => {
    const memory = NativeMemory.allocate(1);
    const woken: number[] = [];
    const waiters = [0, 1, 2].map(async (index): Promise<WaitResult> => {
      const result = await memory.waitAsync(F, 0, LONG);
      woken.push(index);
      return result;
    });
    expect(memory.notify(F, 1)).toBe(1);
    expect(await waiters[0]).toBe('ok');
    expect(woken).toEqual([0]);
    expect(memory.notify(F)).toBe(2);
    expect(await Promise.all(waiters)).toEqual(['ok', 'ok', 'ok']);
    expect(woken).toEqual([0, 1, 2]);
  });

  it('wakes nobody with a count of 0', async () => {
    const memory = NativeMemory.allocate(1);
    const result = memory.waitAsync(F, 0, LONG);
    expect(memory.notify(F, 0)).toBe(0);
    expect(memory.notify(F)).toBe(1);
    expect(await result).toBe('ok');
  });

  it('rejects for a cell outside the memory', async () => {
    await expect(NativeMemory.allocate(1).waitAsync(G, 0)).rejects.toThrow(RangeError);
  });
});
