import fc from 'fast-check';
import { NativeMemory } from 'heddle';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/memory/atomic-memory.ts';
import {
  describeOperation,
  EVERYBODY,
  type Operation,
  OperationKind,
  type OperationName,
  operationName,
  valueAfter,
} from '../../src/memory/operation.ts';

const operation = (name: OperationName, first = 0, second = 0): Operation => ({
  kind: OperationKind[name],
  cell: 3,
  first,
  second,
});

describe('describeOperation', () => {
  it.each([
    [operation('load'), 'load(cell 3)'],
    [operation('store', 5), 'store(cell 3, 5)'],
    [operation('exchange', 5), 'exchange(cell 3, 5)'],
    [operation('compareExchange', 0, 1), 'compareExchange(cell 3, 0, 1)'],
    [operation('add', -1), 'add(cell 3, -1)'],
    [operation('wait', 2), 'wait(cell 3, 2)'],
    [operation('wait', 2, 1), 'wait(cell 3, 2, timeout)'],
    [operation('notify', 1), 'notify(cell 3, 1)'],
    [operation('notify', EVERYBODY), 'notify(cell 3)'],
    [operation('read'), 'read(cell 3)'],
    [operation('write', 5), 'write(cell 3, 5)'],
    [operation('choose', 4), 'choose(4)'],
    [operation('finished'), 'finished'],
    [operation('failed'), 'failed'],
  ])('reads like the call (%#)', (described, text) => {
    expect(describeOperation(described)).toBe(text);
  });

  it('calls a cell by its name', () => {
    expect(describeOperation(operation('load'), () => 'permits')).toBe('load(permits)');
  });
});

describe('operationName', () => {
  it('is the inverse of the codes', () => {
    for (const [name, code] of Object.entries(OperationKind)) expect(operationName(code)).toBe(name);
  });
});

describe('valueAfter', () => {
  const int32 = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 0x7fffffff, -0x80000000));
  const cell = 0 as Cell;

  it.each(['store', 'exchange', 'add', 'sub', 'and', 'or', 'xor', 'write'] as const)(
    'is what real memory holds after %s',
    (name) => {
      const memory = NativeMemory.allocate(1);
      const agrees = (old: number, operand: number): void => {
        memory.store(cell, old);
        memory[name](cell, operand);
        expect(valueAfter(operation(name, operand), old)).toBe(memory.load(cell));
      };
      fc.assert(fc.property(int32, int32, agrees));
    },
  );

  it('is what real memory holds after compareExchange, whether or not it matches', () => {
    const memory = NativeMemory.allocate(1);
    const agrees = (old: number, expected: number, replacement: number): void => {
      memory.store(cell, old);
      memory.compareExchange(cell, expected, replacement);
      expect(valueAfter(operation('compareExchange', expected, replacement), old)).toBe(memory.load(cell));
    };
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), int32, agrees));
  });

  it.each(['load', 'read', 'wait', 'notify'] as const)('is the old value after %s', (name) => {
    expect(valueAfter(operation(name, 1, 1), 7)).toBe(7);
  });
});
