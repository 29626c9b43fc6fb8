/** What every memory must do when one thread uses it alone: one suite for all implementations. */
import { describe, expect, it } from 'vitest';
import { type AtomicMemory, type Cell, cellAt } from '../../src/memory/atomic-memory.ts';

/** Runs `body` with a new memory of `length` cells, all 0. */
export type UseMemory = (length: number, body: (memory: AtomicMemory) => void) => void;

const LEAST = -0x80000000;
const MOST = 0x7fffffff;

const cell = 2 as Cell;

/** Operation, what 12 (binary 1100) is combined with, and what it becomes. */
const combinations = [
  ['exchange', 5, 5],
  ['add', 5, 17],
  ['add', -13, -1],
  ['sub', 5, 7],
  ['sub', 13, -1],
  ['and', 0b1010, 0b1000],
  ['or', 0b1010, 0b1110],
  ['xor', 0b1010, 0b0110],
] as const;

/** Operation, value before, operand, value after. */
const extremes = [
  ['add', MOST, 1, LEAST],
  ['add', LEAST, -1, MOST],
  ['sub', LEAST, 1, MOST],
  ['sub', 0, LEAST, LEAST],
  ['and', -1, LEAST, LEAST],
  ['or', LEAST, MOST, -1],
  ['xor', -1, MOST, LEAST],
] as const;

const atomics = [
  'load',
  'store',
  'exchange',
  'compareExchange',
  'add',
  'sub',
  'and',
  'or',
  'xor',
  'wait',
  'notify',
] as const;

/** Runs the suite on memories of four cells. */
export function describeMemory(name: string, use: UseMemory): void {
  const test = (title: string, body: (memory: AtomicMemory) => void): void => it(title, () => use(4, body));

  describe(`${name} as a memory`, () => {
    describeCells(test);
    describeUpdates(test);
    describeWaiting(test);
    describeLoops(test);
  });
}

type Test = (title: string, body: (memory: AtomicMemory) => void) => void;

function describeCells(test: Test): void {
  test('has as many cells as asked for, all 0', (memory) => {
    expect(memory.length).toBe(4);
    expect(everyCell(memory)).toEqual([0, 0, 0, 0]);
  });

  test('stores and loads the whole range of a cell', (memory) => {
    for (const value of [0, 1, -1, LEAST, MOST]) {
      memory.store(cell, value);
      expect(memory.load(cell)).toBe(value);
    }
  });

  test('reads and writes plainly what the atomic operations see', (memory) => {
    memory.write(cell, MOST);
    expect(memory.load(cell)).toBe(MOST);
    memory.store(cell, LEAST);
    expect(memory.read(cell)).toBe(LEAST);
  });

  test('returns nothing from a store or a write', (memory) => {
    expect(memory.store(cell, 1)).toBeUndefined();
    expect(memory.write(cell, 1)).toBeUndefined();
  });

  test('changes no cell but the one operated on', (memory) => {
    memory.store(cell, 5);
    memory.add(cell, 1);
    memory.write(cell, memory.read(cell) + 1);
    expect(everyCell(memory)).toEqual([0, 0, 7, 0]);
  });

  for (const operation of atomics) {
    test(`throws a RangeError from ${operation} for a cell that it does not have`, (memory) => {
      for (const outside of [4, -1]) {
        expect(() => memory[operation](outside as Cell, 0, 0)).toThrow(RangeError);
      }
    });
  }
}

function describeUpdates(test: Test): void {
  for (const [operation, operand, after] of combinations) {
    test(`turns 12 into ${after} by ${operation} of ${operand}, and returns 12`, (memory) => {
      memory.store(cell, 12);
      expect(memory[operation](cell, operand)).toBe(12);
      expect(memory.load(cell)).toBe(after);
    });
  }

  for (const [operation, before, operand, after] of extremes) {
    test(`stays within 32 bits by ${operation} of ${operand} to ${before}`, (memory) => {
      memory.store(cell, before);
      expect(memory[operation](cell, operand)).toBe(before);
      expect(memory.load(cell)).toBe(after);
    });
  }

  test('replaces by compareExchange what was expected, and returns it', (memory) => {
    memory.store(cell, -3);
    expect(memory.compareExchange(cell, -3, 8)).toBe(-3);
    expect(memory.load(cell)).toBe(8);
  });

  test('leaves alone by compareExchange what was not expected, and returns it', (memory) => {
    memory.store(cell, 8);
    expect(memory.compareExchange(cell, -3, 9)).toBe(8);
    expect(memory.load(cell)).toBe(8);
  });
}

function describeWaiting(test: Test): void {
  test('does not wait where the cell holds another value, whatever the timeout', (memory) => {
    for (const timeout of [undefined, Number.POSITIVE_INFINITY, 10, 0, -1]) {
      expect(memory.wait(cell, 1, timeout)).toBe('not-equal');
    }
  });

  test('times out at once with a timeout of 0 or less', (memory) => {
    for (const timeout of [0, -0, -1, Number.NEGATIVE_INFINITY]) {
      expect(memory.wait(cell, 0, timeout)).toBe('timed-out');
    }
  });

  test('times out where nobody can notify', (memory) => {
    expect(memory.wait(cell, 0, 1)).toBe('timed-out');
  });

  test('wakes nobody where nobody waits', (memory) => {
    for (const count of [undefined, Number.POSITIVE_INFINITY, 3, 1, 0]) {
      expect(memory.notify(cell, count)).toBe(0);
    }
  });

  test('changes no cell by waiting and notifying', (memory) => {
    memory.wait(cell, 0, 0);
    memory.notify(cell);
    expect(everyCell(memory)).toEqual([0, 0, 0, 0]);
  });
}

function describeLoops(test: Test): void {
  test('has a clock that does not run backwards', (memory) => {
    const before = memory.now();
    memory.pause();
    expect(memory.now()).toBeGreaterThanOrEqual(before);
  });

  test('retries an attempt until it succeeds, carrying what the caller likes', (memory) => {
    let tries = 0;
    for (const attempt = memory.attempt(); ; memory.retry(attempt, tries, true, 'again')) {
      tries = memory.add(cell, 1) + 1;
      if (tries < 3) continue;
      memory.settle(attempt, tries);
      break;
    }
    expect(memory.load(cell)).toBe(3);
  });
}

const everyCell = (memory: AtomicMemory): number[] =>
  Array.from({ length: memory.length }, (_, index) => memory.load(cellAt(0 as Cell, index)));
