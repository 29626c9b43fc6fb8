import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/memory/atomic-memory.ts';
import { LocalMemory } from '../../../src/memory/local/local-memory.ts';
import { describeMemory } from '../memory-contract.ts';

describeMemory('LocalMemory', (length, body) => body(new LocalMemory(length)));

const F = 0 as Cell;
const G = 1 as Cell;

describe('LocalMemory', () => {
  it('wakes who waits on a cell, the longest waiting first', async () => {
    const memory = new LocalMemory(2);
    const woken: number[] = [];
    const waits = [1, 2, 3].map((number) => memory.waitAsync(F, 0).then(() => woken.push(number)));
    void memory.waitAsync(G, 0).then(() => woken.push(4));
    expect(memory.notify(F, 2)).toBe(2);
    await Promise.all(waits.slice(0, 2));
    expect([woken, memory.notify(F), memory.notify(F)]).toEqual([[1, 2], 1, 0]);
    await waits[2];
    expect(woken).toEqual([1, 2, 3]);
  });

  it('does not wait for what has happened, nor without time', async () => {
    const memory = new LocalMemory(1);
    expect(await memory.waitAsync(F, 1)).toBe('not-equal');
    expect(await memory.waitAsync(F, 0, 0)).toBe('timed-out');
    expect(memory.notify(F)).toBe(0);
  });

  it('refuses to block', () => {
    expect(() => new LocalMemory(1).wait(F, 0)).toThrow(TypeError);
  });
});
