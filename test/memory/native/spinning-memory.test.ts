import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/memory/atomic-memory.ts';
import { canBlock, canWaitAsync } from '../../../src/memory/native/capabilities.ts';
import { SpinningMemory } from '../../../src/memory/native/spinning-memory.ts';
import { describeMemory } from '../memory-contract.ts';

const newMemory = (length: number): SpinningMemory =>
  new SpinningMemory(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));

describeMemory('SpinningMemory', (length, body) => body(newMemory(length)));

const F = 0 as Cell;

describe('SpinningMemory', () => {
  it('spins until another thread changes the cell', async () => {
    const memory = newMemory(1);
    const change = "Atomics.store(new Int32Array(require('node:worker_threads').workerData), 0, 1)";
    const worker = new Worker(change, { eval: true, workerData: memory.buffer });
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    expect(memory.wait(F, 0)).toBe('not-equal');
    expect(await ended).toBe(0);
  });

  it('spins for as long as the timeout says', () => {
    const memory = newMemory(1);
    const before = memory.now();
    expect(memory.wait(F, 0, 5)).toBe('timed-out');
    expect(memory.now() - before).toBeGreaterThanOrEqual(5);
  });
});

describe('the capabilities of this thread', () => {
  it('are those of Node', () => {
    expect([canBlock(), canWaitAsync()]).toEqual([true, true]);
  });
});
