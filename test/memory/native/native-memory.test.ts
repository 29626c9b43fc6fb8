import { Worker } from 'node:worker_threads';
import { NativeMemory } from 'heddle';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/memory/atomic-memory.ts';
import { describeMemory } from '../memory-contract.ts';

describeMemory('NativeMemory', (length, body) => body(NativeMemory.allocate(length)));

const F = 0 as Cell;
const G = 1 as Cell;

/** A thread that stores 1 in the second cell and notifies the first until it has woken somebody. */
const setAndWake = `
  const { workerData } = require('node:worker_threads');
  const cells = new Int32Array(workerData);
  Atomics.store(cells, 1, 1);
  while (Atomics.notify(cells, 0) === 0);
`;

describe('NativeMemory', () => {
  it('parks a thread until another one notifies it', async () => {
    const memory = NativeMemory.allocate(2);
    const worker = new Worker(setAndWake, { eval: true, workerData: memory.buffer });
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    expect(memory.wait(F, 0)).toBe('ok');
    expect(memory.load(G)).toBe(1);
    expect(await ended).toBe(0);
  });

  it('parks for as long as the timeout says', () => {
    const memory = NativeMemory.allocate(1);
    const before = memory.now();
    expect(memory.wait(F, 0, 20)).toBe('timed-out');
    // Timers may be early by less than a millisecond.
    expect(memory.now() - before).toBeGreaterThan(19);
  });

  it('shares its cells with another memory over the same buffer', () => {
    const memory = NativeMemory.allocate(2);
    const attached = new NativeMemory(memory.buffer);
    memory.store(G, 7);
    expect(attached.load(G)).toBe(7);
  });

  it('covers a part of a buffer, and nothing outside it', () => {
    const buffer = new SharedArrayBuffer(16);
    const part = new NativeMemory(buffer, 4, 2);
    expect(part.length).toBe(2);
    part.store(F, 1);
    part.store(G, 2);
    expect([...new Int32Array(buffer)]).toEqual([0, 1, 2, 0]);
  });

  it('covers a buffer to its end if no length is given', () => {
    expect(new NativeMemory(new SharedArrayBuffer(16), 4).length).toBe(3);
    expect(new NativeMemory(new SharedArrayBuffer(16), 16).length).toBe(0);
  });
});
