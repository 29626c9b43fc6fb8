import { describe, expect, it } from 'vitest';
import type { Completed } from '../../../src/memory/thread-program.ts';
import { feed, nextOf, threadOf } from './thread-under-test.ts';

const completed = (name: string, result: unknown): Completed => ({ kind: 'completed', name, result });

describe('Recording of operations', () => {
  it('reports the result of an operation, where it began, and what the thread goes on with', () => {
    const thread = threadOf(({ memory, x, y }, { operation }) => {
      memory.load(x);
      const seen = operation('look', () => memory.load(x) > 3);
      memory.store(y, seen ? 1 : 2);
    });
    expect(feed(thread, 0)).toMatchObject({ kind: 'stepped', within: 'look' });
    expect(feed(thread, 0, 9)).toMatchObject({
      kind: 'operation-completed',
      from: 1,
      completed: completed('look', true),
      resultKey: 'true',
      next: { cell: 1, first: 1 },
    });
  });

  it('does not run the code of a completed operation again: its result is handed out', () => {
    let runs = 0;
    const thread = threadOf(({ memory, x }, { operation }) => {
      const value = operation('look', () => {
        runs++;
        return memory.load(x);
      });
      memory.store(x, value + 1);
    });
    expect(nextOf(thread, completed('look', 41))).toBe('store(cell 0, 42)');
    expect(runs).toBe(1); // by `feed`, which begins with the empty history
  });

  it('hands out a copy each time, so that changing a result changes no other run', () => {
    const list: number[] = [];
    const thread = threadOf(({ memory, x }, { operation }) => {
      const values = operation<number[]>('collect', () => [memory.load(x)]);
      values.push(1);
      memory.store(x, values.length);
    });
    for (let run = 0; run < 3; run++) {
      expect(nextOf(thread, completed('collect', list))).toBe('store(cell 0, 1)');
    }
    expect(feed(thread, 7)).toMatchObject({ completed: completed('collect', [7]), next: { first: 2 } });
  });

  it('counts an operation within another as part of the outer one', () => {
    const thread = threadOf(({ memory, x, y }, { operation }) =>
      operation('outer', () => {
        operation('inner', () => memory.load(x));
        memory.load(y);
      }),
    );
    expect(feed(thread)).toMatchObject({ kind: 'stepped', within: 'outer' });
    expect(feed(thread, 0)).toMatchObject({ kind: 'stepped', within: 'outer' });
    expect(feed(thread, 0, 0)).toMatchObject({
      kind: 'operation-completed',
      completed: completed('outer', undefined),
    });
  });

  it('lets an operation throw, and the thread go on from there: nothing is a boundary then', () => {
    const thread = threadOf(({ memory, x, y }, { operation }) => {
      try {
        operation('try', () => {
          if (memory.load(x) === 0) throw new Error('empty');
        });
      } catch {
        memory.store(y, 1);
      }
    });
    expect(feed(thread, 0)).toMatchObject({ kind: 'stepped', operation: { cell: 1 }, within: null });
    expect(nextOf(thread, 0, 0)).toBe('finished');
    expect(feed(thread, 1)).toMatchObject({ kind: 'operation-completed' });
  });

  it('places the same step differently before, within and after an operation', () => {
    const thread = threadOf(({ memory, x }, { operation }) => {
      memory.load(x);
      operation('look', () => memory.load(x));
      memory.load(x);
    });
    const histories = [[], [0], [0, completed('look', 0)]];
    const places = histories.map((entries) => {
      const reaction = feed(thread, ...entries);
      return reaction.kind === 'stepped' ? reaction.place : '';
    });
    expect(new Set(places).size).toBe(3);
  });

  it('refuses another operation than the one that was completed', () => {
    const thread = threadOf(({ memory, x }, { operation }) => operation('take', () => memory.load(x)));
    expect(() => feed(thread, completed('give', 0))).toThrow(
      'did operation "take" as its 1st step; the recorded run did operation "give"',
    );
  });

  it.each([
    ['a map', () => new Map(), 'got an instance of Map'],
    ['a function', () => () => 0, 'got a function'],
    ['an object within an object', () => ({ when: new Date(0) }), 'got an instance of Date'],
  ])('refuses %s as a result, even from code that catches everything', (_, result, message) => {
    const thread = threadOf((_place, { operation }) => {
      try {
        operation<unknown>('make', result);
      } catch {}
    });
    const what = 'Expected the result of operation "make" of thread "worker" to be plain data';
    expect(() => feed(thread)).toThrow(
      expect.objectContaining({ name: 'ResultError', message: expect.stringContaining(what) }),
    );
    expect(() => feed(thread)).toThrow(message);
    expect(() => feed(threadOf(result))).toThrow('Expected the result of thread "worker" to be plain data');
  });

  it('refuses threads and operations that are async, and leaves no rejection behind', () => {
    const body = threadOf(async ({ memory, x }) => memory.load(x));
    expect(() => feed(body)).toThrow('Expected thread "worker" to run to its end at once, got a promise');
    const operation = threadOf(({ memory, x }, thread) => {
      thread.operation('take', async () => memory.load(x));
    });
    expect(() => feed(operation)).toThrow('operation "take" of thread "worker" to run to its end at once');
  });

  it('goes through operations as if they were not there where boundaries are off', () => {
    const thread = threadOf(
      ({ memory, x, y }, { operation }) => {
        operation('look', () => memory.load(x));
        memory.load(y);
      },
      { boundaries: false },
    );
    expect(nextOf(thread, 0)).toBe('load(cell 1)');
    expect(nextOf(thread, 0, 0)).toBe('finished');
  });
});
