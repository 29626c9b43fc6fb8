import fc from 'fast-check';
import { specifications } from 'heddle/checker';
import { clientPrograms, defineObject, programText } from 'heddle/fast-check';
import { describe, expect, it } from 'vitest';
import { counts } from './counter.ts';
import { freeList } from './free-list.ts';

const texts = (programs: ReturnType<typeof clientPrograms>, numRuns = 200): string[] =>
  fc.sample(programs, { seed: 1, numRuns }).map(programText);

const semaphoreWith = (permits: number) =>
  defineObject({
    name: 'semaphore',
    setup: () => null,
    specification: specifications.semaphore(permits),
    operations: { acquire: { run: () => 'acquired' as const }, tryAcquire: { run: () => true } },
  });

describe('clientPrograms', () => {
  it('are within the bounds, and reach them', () => {
    const programs = fc.sample(clientPrograms(counts, { clients: 4, callsPerClient: 3 }), {
      seed: 1,
      numRuns: 200,
    });
    expect(new Set(programs.map(({ length }) => length))).toEqual(new Set([1, 2, 3, 4]));
    expect(new Set(programs.flat().map(({ length }) => length))).toEqual(new Set([1, 2, 3]));
  });

  it('leave out clients that wait for what nobody gives', () => {
    const made = texts(clientPrograms(semaphoreWith(1)));
    expect(made).toContain('acquire(); tryAcquire()');
    expect(made).toContain('tryAcquire()\ntryAcquire()');
    // The try may be first, and takes the only permit.
    expect(made).not.toContain('acquire()\ntryAcquire()');
    expect(made).not.toContain('acquire()\nacquire()');
  });

  it('leave out clients that may make a call which the object does not allow', () => {
    const made = texts(clientPrograms(freeList(4)));
    expect(made.some((text) => /take\(\); give\(1\)/.test(text))).toBe(true);
    // The other client might be later.
    expect(made).not.toContain('take()\ngive(1)');
  });

  it('are refused where there are none', () => {
    expect(() => texts(clientPrograms(semaphoreWith(0), { clients: 1 }), 1)).not.toThrow();
    const onlyWaits = defineObject({
      name: 'semaphore',
      setup: () => null,
      specification: specifications.semaphore(0),
      operations: { acquire: { run: () => 'acquired' as const } },
    });
    expect(() => texts(clientPrograms(onlyWaits))).toThrow(
      'Expected clients of "semaphore" that all get to their ends',
    );
  });

  it.each([
    [{ clients: 0 }, 'Expected `clients` to be an integer >= 1, got 0.'],
    [{ callsPerClient: 1.5 }, 'Expected `callsPerClient` to be an integer >= 1, got 1.5.'],
  ])('refuse the bounds %j', (bounds, message) => {
    expect(() => clientPrograms(counts, bounds)).toThrow(message);
  });
});

describe('defineObject', () => {
  const { name, setup, specification, operations } = counts;

  it.each([
    [null, 'Expected an object made by `defineObject`, got null.'],
    [{ setup, specification, operations }, "Expected the object's `name` to be a non-empty string"],
    [{ name, specification, operations }, 'Expected `setup` of object "counter" to be a function'],
    [{ name, setup, operations }, 'Expected `specification` of object "counter" to be one, got undefined.'],
    [{ name, setup, specification, operations: {} }, 'to have at least one call, got none.'],
    [{ name, setup, specification, operations: { add: {} } }, 'to have a function `run`.'],
  ])('refuses what lacks a part (%#)', (object, message) => {
    expect(() => defineObject(object as typeof counts)).toThrow(message);
  });
});
