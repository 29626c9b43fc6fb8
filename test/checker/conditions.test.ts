/** Set-up, invariants and final conditions: what they may do and say. */

import { AssertionError } from 'node:assert';
import { describe, expect, it } from 'vitest';
import {
  type AnyModel,
  check,
  defineModel,
  type Model,
  replicate,
  type SetUp,
} from '../../src/checker/index.ts';
import { type Cells, loads, modelOf, setAndNotify, setup, violationOf } from './three-cells.ts';

type Parts = Partial<Model<Cells>>;

/** A part of a model as plain JavaScript may write it. */
const untyped = (parts: Record<string, unknown>): Parts => parts as Parts;

const withParts = (parts: Parts): AnyModel => modelOf({ setter: setAndNotify(), other: loads(1) }, parts);

describe('an invariant', () => {
  it('is judged before the first step', async () => {
    const model = withParts({ invariant: ({ memory, x }) => memory.load(x) === 1 });
    expect(await violationOf(model)).toMatchObject({ kind: 'invariant', steps: [], preemptions: 0 });
  });

  it.each([
    [new Error('x is 1.'), 'does not hold: x is 1.'],
    [new AssertionError({ message: 'x is 1' }), 'does not hold: x is 1'],
    [new RangeError('x is 1'), 'threw: RangeError: x is 1'],
    ['x is 1', 'threw: x is 1'],
  ])('fails with what it throws: %s', async (thrown, said) => {
    const model = withParts({
      invariant: ({ memory, x }) => {
        if (memory.load(x) === 1) throw thrown;
        return true;
      },
    });
    const { kind, summary, steps } = await violationOf(model);
    expect({ kind, summary }).toEqual({
      kind: 'invariant',
      summary: `The invariant of "three cells" ${said}`,
    });
    expect(steps.map(({ text }) => text)).toEqual(['store(x, 1)']);
  });

  it('sees a copy of memory: what it writes there changes no run', async () => {
    const model = withParts({
      invariant: ({ memory, y }) => {
        memory.store(y, 7);
      },
      final: ({ memory, y }) => memory.load(y) === 0,
    });
    expect(await check(model)).toMatchObject({ verdict: 'holds' });
  });
});

describe('a final condition', () => {
  it('fails where it returns false or throws, and only there', async () => {
    const holds = [() => true, () => undefined];
    for (const final of holds) expect(await check(withParts({ final }))).toMatchObject({ verdict: 'holds' });
    expect((await violationOf(withParts({ final: () => false }))).summary).toBe(
      'The final condition of "three cells" returned false.',
    );
  });

  it('is given the result of each thread, and a list for replicated ones, even for one', async () => {
    const model = modelOf(
      {
        alone: () => 'a',
        one: replicate(1, () => 'b'),
        two: replicate(2, () => ({ c: [1] })),
        none: () => {},
      },
      { observe: (_, results) => results },
    );
    expect((await check(model)).outcomes).toEqual([
      '{"alone":"a","none":undefined,"one":["b"],"two":[{"c":[1]},{"c":[1]}]}',
    ]);
  });

  it('cannot wait for ever, nor use the memory of another model', async () => {
    const waits = withParts({ final: ({ memory, x }) => memory.wait(x, 1) === 'ok' });
    await expect(check(waits)).rejects.toThrow('Waiting on cell 0 would last for ever here');
    let stolen: Cells | null = null;
    await check(withParts({ setup: (given) => (stolen = setup(given)) }));
    const thief = withParts({ invariant: () => stolen!.memory.load(stolen!.x) === 0 });
    await expect(check(thief)).rejects.toThrow('Memory was used outside the model');
  });
});

describe('a condition that says neither yes nor no', () => {
  it.each([
    ['a number', { final: ({ memory, x }: Cells) => memory.load(x) }],
    ['a promise', { final: async () => false }],
    ['null', { invariant: () => null }],
  ])('is a mistake: %s', async (_, parts) => {
    await expect(check(withParts(untyped(parts)))).rejects.toThrow(
      /^Expected `(final|invariant)` of model "three cells" to return a boolean or nothing, got /,
    );
  });
});

describe('set-up', () => {
  it('gives cells their first values', async () => {
    const model = withParts({
      setup: (given) => {
        const cells = setup(given);
        cells.memory.store(cells.y, -5);
        return cells;
      },
      final: ({ memory, x, y, z }) => [x, y, z].map((cell) => memory.load(cell)).join() === '1,-5,0',
    });
    expect(await check(model)).toMatchObject({ verdict: 'holds' });
  });

  it('is run once, whatever is checked', async () => {
    let runs = 0;
    const counted = (given: SetUp): Cells => {
      runs++;
      return setup(given);
    };
    await check(withParts({ setup: counted }));
    expect(runs).toBe(1);
  });

  it('must be done when it returns', async () => {
    const model = withParts(untyped({ setup: async (given: SetUp) => setup(given) }));
    await expect(check(model)).rejects.toThrow('Expected `setup` of model "three cells" to return at once');
  });

  it('hands out as many cells as there can be, and no more', async () => {
    const many = (count: number): AnyModel =>
      defineModel({
        name: 'many',
        setup: ({ memory, cells }) => ({
          memory,
          last: cells.cells('row', count - 1),
          one: cells.cell('one'),
        }),
        threads: { writer: ({ memory, one }) => memory.store(one, 3) },
        final: ({ memory, one }) => memory.load(one) === 3,
      });
    expect(await check(many(65_536))).toMatchObject({ verdict: 'holds' });
    await expect(check(many(65_537))).rejects.toThrow('to hand out at most 65536 cells, got 65537');
  });
});
