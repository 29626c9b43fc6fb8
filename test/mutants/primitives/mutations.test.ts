import { type Cell, NativeMemory } from 'heddle';
import { describe, expect, it } from 'vitest';
import { type Mutation, mutations } from './mutations.ts';
import { intercepted, type OperationName } from './operations.ts';

const CELL = 0 as Cell;

/** What an operation on a cell that holds 5 returns, and what the cell holds then. */
function done(mutation: string, operation: OperationName, ...operands: number[]): readonly unknown[] {
  const { apply } = mutations.find(isCalled(mutation, operation))!;
  const memory = NativeMemory.allocate(1);
  memory.store(CELL, 5);
  const late: (() => unknown)[] = [];
  const means = { memory, hold: (perform: () => unknown) => late.push(perform) };
  const mutated = intercepted(
    memory,
    (call) => apply(call, means),
    () => {},
  );
  const method = mutated[operation] as (...all: number[]) => unknown;
  const returned = method(CELL, ...operands);
  const held = memory.load(CELL);
  for (const perform of late) perform();
  return late.length > 0 ? [returned, held, memory.load(CELL)] : [returned, held];
}

const isCalled =
  (name: string, operation: OperationName) =>
  (mutation: Mutation): boolean =>
    mutation.name === name && mutation.operations.includes(operation);

describe('an operation on a cell that holds 5', () => {
  it('can leave out what it should do', () => {
    expect(done('left out', 'store', 7)).toEqual([null, 5]);
    expect(done('left out', 'exchange', 7)).toEqual([5, 5]);
    expect(done('returns 0, unread', 'load')).toEqual([0, 5]);
  });

  it.each<[OperationName, number[], number]>([
    ['exchange', [7], 7],
    ['add', [2], 7],
    ['sub', [2], 3],
    ['and', [4], 4],
    ['or', [2], 7],
    ['xor', [1], 4],
    ['compareExchange', [5, 7], 7],
    ['compareExchange', [6, 7], 5],
  ])('does the same in two steps, alone: %s', (operation, operands, after) => {
    expect(done('split into load and store', operation, ...operands)).toEqual([5, after]);
  });

  it('can succeed although it must not', () => {
    expect(done('succeeds whatever the cell holds', 'compareExchange', 6, 7)).toEqual([6, 7]);
  });

  it('can be held back', () => {
    expect(done('done after the next operation', 'store', 7)).toEqual([null, 5, 7]);
  });

  it('makes no difference where it would do the same', () => {
    const { apply } = mutations.find(isCalled('wakes all', 'notify'))!;
    const call = {
      operation: 'notify' as const,
      operands: [CELL],
      perform: () => 0,
      method: () => 0,
    };
    expect(apply(call, { memory: NativeMemory.allocate(1), hold: () => {} })).toBeUndefined();
  });
});
