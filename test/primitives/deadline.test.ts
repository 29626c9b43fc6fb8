import { describe, expect, it } from 'vitest';
import { NativeMemory } from '../../src/memory/native/native-memory.ts';
import { deadlineAfter, timeLeft } from '../../src/primitives/deadline.ts';
import { InvalidOptionError } from '../../src/primitives/errors.ts';

class MemoryAt extends NativeMemory {
  time = 0;

  override now(): number {
    return this.time;
  }
}

describe('a deadline', () => {
  it('leaves what is left of the timeout, and less than nothing once it is over', () => {
    const memory = new MemoryAt(new SharedArrayBuffer(4));
    memory.time = 100;
    const deadline = deadlineAfter(memory, 30);
    memory.time = 110;
    expect(timeLeft(memory, deadline)).toBe(20);
    memory.time = 140;
    expect(timeLeft(memory, deadline)).toBe(-10);
  });

  it.each([undefined, Number.POSITIVE_INFINITY])('never comes after a timeout of %s', (timeoutMs) => {
    const memory = new MemoryAt(new SharedArrayBuffer(4));
    expect(timeLeft(memory, deadlineAfter(memory, timeoutMs))).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([Number.NaN, '5', null])('is not made of %o', (timeoutMs) => {
    const memory = new MemoryAt(new SharedArrayBuffer(4));
    expect(() => deadlineAfter(memory, timeoutMs as number)).toThrow(InvalidOptionError);
  });
});
