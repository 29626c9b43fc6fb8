import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type AnyModel,
  check,
  defineModel,
  InvalidModelError,
  ModelError,
  replicate,
  type Thread,
} from '../../src/checker/index.ts';
import type { AtomicMemory } from '../../src/memory/atomic-memory.ts';
import { loads, modelOf, setup } from './three-cells.ts';

const valid = { name: 'valid', setup, threads: { one: () => {} } };

describe('defineModel', () => {
  it('returns the model, and nothing can change it afterwards', () => {
    const given = { ...valid, description: 'Is it?', bounds: { rounds: 2 } };
    const model = defineModel(given);
    expect(model).toEqual(given);
    expect(model).not.toBe(given);
    expect(Object.isFrozen(model)).toBe(true);
  });

  it.each([
    [null, 'Expected a model (an object made by `defineModel`), got null.'],
    ['model', 'Expected a model (an object made by `defineModel`), got "model".'],
    [{ ...valid, name: undefined }, "Expected the model's `name` to be a non-empty string, got undefined."],
    [{ ...valid, name: '' }, 'Expected the model\'s `name` to be a non-empty string, got "".'],
    [{ ...valid, setup: 1 }, 'Expected `setup` of model "valid" to be a function, got 1.'],
    [{ ...valid, invariant: true }, 'Expected `invariant` of model "valid" to be a function, got true.'],
    [{ ...valid, final: 'yes' }, 'Expected `final` of model "valid" to be a function, got "yes".'],
    [
      { ...valid, observe: {} },
      'Expected `observe` of model "valid" to be a function, got an object with the keys [].',
    ],
    [
      { ...valid, spuriousWakeups: 0.5 },
      'Expected `spuriousWakeups` of model "valid" to be an integer >= 0, got 0.5.',
    ],
    [
      { ...valid, threads: setup },
      'Expected `threads` of model "valid" to be an object, got function setup.',
    ],
    [
      { ...valid, threads: {} },
      'Expected `threads` of model "valid" to name at least one thread, got an object with the keys [].',
    ],
    [
      { ...valid, threads: { one: { count: 0, body: () => {} } } },
      'Expected thread "one" of model "valid" to be a function or `replicate(count >= 1, function)`, got an object with the keys ["count","body"].',
    ],
    [
      { ...valid, threads: { one: null } },
      'Expected thread "one" of model "valid" to be a function or `replicate(count >= 1, function)`, got null.',
    ],
  ])('refuses %o', (model, message) => {
    const define = (): unknown => defineModel(model as unknown as AnyModel);
    expect(define).toThrow(InvalidModelError);
    expect(define).toThrow(ModelError);
    expect(define).toThrow(message);
  });

  it('lets check refuse what was not defined with it', async () => {
    await expect(check({ ...valid, threads: {} } as AnyModel)).rejects.toThrow(InvalidModelError);
  });

  it('leaves room for 15 threads, and for no more', async () => {
    const crowd = (count: number): AnyModel => modelOf({ one: replicate(count, loads(1)) });
    expect(await check(crowd(15))).toMatchObject({ verdict: 'holds', statistics: { states: 16 } });
    await expect(check(crowd(16))).rejects.toThrow(
      'Expected at most 15 threads in model "three cells", got 16.',
    );
  });
});

describe('the types of a model', () => {
  it('follow from what set-up and the threads return', () => {
    defineModel({
      name: 'typed',
      setup: ({ memory, cells }) => ({ memory, cell: cells.cell('cell') }),
      threads: {
        reader: ({ memory, cell }, thread) => {
          expectTypeOf(memory).toEqualTypeOf<AtomicMemory>();
          expectTypeOf(thread).toEqualTypeOf<Thread>();
          return memory.load(cell);
        },
        waiter: { count: 2, body: ({ memory, cell }) => memory.wait(cell, 0, 1) },
        idle: () => {},
      },
      final: ({ memory }, results) => {
        expectTypeOf(memory).toEqualTypeOf<AtomicMemory>();
        expectTypeOf(results.reader).toEqualTypeOf<number>();
        expectTypeOf(results.waiter).toEqualTypeOf<readonly ('ok' | 'not-equal' | 'timed-out')[]>();
        expectTypeOf(results.idle).toEqualTypeOf<void>();
        // @ts-expect-error There is no such thread.
        return results.nobody === undefined;
      },
    });
  });

  it('do not let a condition return anything but a boolean', () => {
    const threads = { reader: () => 1 };
    // @ts-expect-error A number is neither true nor false.
    defineModel({ name: 'typed', setup, threads, final: (_, { reader }) => reader });
    // @ts-expect-error Nor is a promise.
    defineModel({ name: 'typed', setup, threads, invariant: async () => true });
  });
});
