import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { dataCopy, dataKey } from '../../../src/memory/modelled/data-key.ts';

const keyOf = (value: unknown): string => dataKey(value, 'the value');

describe('dataKey', () => {
  it('is different for values that are different', () => {
    const values = [
      undefined,
      null,
      true,
      false,
      0,
      -0,
      1,
      -1,
      0.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1n,
      '',
      '1',
      'null',
      'undefined',
      'NaN',
      '1n',
      '[]',
      [],
      [[]],
      [1, 2],
      [12],
      ['1', 2],
      ['1,2'],
      [undefined],
      {},
      { a: 1 },
      { a: '1' },
      { a: undefined },
      { a: 1, b: 2 },
      { 'a":1,"b': 2 },
      [{ a: 1 }],
    ];
    expect(new Set(values.map(keyOf)).size).toBe(values.length);
  });

  it('is the same for equal values, whatever the order of their fields', () => {
    expect(keyOf({ a: 1, b: [2, { c: 3, d: 4 }] })).toBe(keyOf({ b: [2, { d: 4, c: 3 }], a: 1 }));
    expect(keyOf(Object.assign(Object.create(null), { a: 1 }))).toBe(keyOf({ a: 1 }));
  });

  it.each([
    [() => 0, 'a function'],
    [Symbol('mark'), 'a symbol'],
    [new Map(), 'an instance of Map'],
    [Promise.resolve(1), 'an instance of Promise'],
    [new (class Guard {})(), 'an instance of Guard'],
    [[1, { deep: new Set() }], 'an instance of Set'],
  ])('refuses %o', (value, what) => {
    expect(() => keyOf(value)).toThrow(
      `Expected the value to be plain data (numbers, strings, booleans, null, undefined, or arrays and objects of these), got ${what}`,
    );
  });
});

describe('dataCopy', () => {
  it('leaves nothing to tell values apart by that their keys do not', () => {
    const one = { n: 1 };
    const pairs: readonly (readonly [unknown, unknown])[] = [
      [
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ],
      [Object.assign([1], { extra: 2 }), [1]],
      [
        [one, one],
        [{ n: 1 }, { n: 1 }],
      ],
      [new Array<unknown>(2), [undefined, undefined]],
      [Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
    ];
    for (const [left, right] of pairs) {
      expect(keyOf(left)).toBe(keyOf(right));
      expect(serialize(dataCopy(left))).toEqual(serialize(dataCopy(right)));
    }
    expect(keyOf(new Array(1))).not.toBe(keyOf([]));
  });
});
