import { describe, expect, it } from 'vitest';
import { OperationKind } from '../../../src/memory/operation.ts';
import { feed, nextOf, place, threadOf } from './thread-under-test.ts';

/** A number that differs from run to run, as a clock or a random number does. */
const clock = (): (() => number) => {
  let runs = 0;
  return () => runs++;
};

describe('Recording of a thread that breaks the rules', () => {
  it('names the thread, the step and both operations where a replay does something else', () => {
    const now = clock();
    const thread = threadOf(({ memory, x, y }) => {
      memory.load(x);
      memory.store(y, now());
      memory.load(x);
    });
    expect(() => feed(thread, 0, 0)).toThrow(
      expect.objectContaining({
        name: 'NondeterministicModelError',
        thread: 'worker',
        step: 2,
        message: expect.stringMatching(
          /^Thread "worker" did store\(cell 1, \d\) as its 2nd step; the recorded run did store\(cell 1, \d\)\. /,
        ),
      }),
    );
  });

  it('notices that a thread ends earlier than it did before', () => {
    const now = clock();
    const thread = threadOf(({ memory, x }) => {
      if (now() < 2) memory.load(x);
      if (now() < 3) memory.load(x);
    });
    expect(() => feed(thread, 0, 0)).toThrow(/did nothing more as its \d.. step; the recorded run did load/);
  });

  it('notices that a thread throws where it took a step before', () => {
    const now = clock();
    const thread = threadOf(({ memory, x }) => {
      if (now() === 2) throw new Error('now and then');
      memory.load(x);
      memory.load(x);
    });
    expect(() => feed(thread, 0, 0)).toThrow(
      /did throw Error: now and then as its 1st step; the recorded run did load/,
    );
  });

  it('takes a loop that goes on for ever for a mistake, and says what would end it', () => {
    const thread = threadOf(
      ({ memory, x }, { operation }) =>
        operation('spin', () => {
          while (memory.load(x) === 0);
        }),
      { maxStepsPerOperation: 3 },
    );
    expect(() => feed(thread, 0, 0, 0)).toThrow(
      expect.objectContaining({
        name: 'UnboundedLoopError',
        thread: 'worker',
        step: 3,
        message: expect.stringMatching(
          /^Thread "worker" took 3 steps within its operation "spin" and goes on with load\(cell 0\)\. .*memory\.retry\(attempt\).*maxStepsPerOperation/,
        ),
      }),
    );
  });

  it('counts the steps outside operations from the last operation on', () => {
    const thread = threadOf(
      ({ memory, x }, { operation }) => {
        memory.load(x);
        memory.load(x);
        operation('load', () => memory.load(x));
        for (;;) memory.load(x);
      },
      { maxStepsPerOperation: 2 },
    );
    const completed = { kind: 'completed', name: 'load', result: 0 } as const;
    expect(feed(thread, 0, 0, completed, 0)).toMatchObject({ operation: { kind: OperationKind.load } });
    expect(() => feed(thread, 0, 0, completed, 0, 0)).toThrow('took 2 steps outside any operation');
  });

  it('takes operations that go on for ever without a step for a mistake', () => {
    const thread = threadOf((_, { operation }) => {
      for (;;) operation('nothing', () => 0);
    });
    expect(() => feed(thread)).toThrow('took 100 steps that were whole operations');
  });

  it('fails a thread that uses a cell that is not there, or a value that is none', () => {
    const { x } = place();
    const outside = threadOf(({ memory }) => memory.load((x + 3) as typeof x));
    expect(feed(outside)).toMatchObject({
      operation: { kind: OperationKind.failed },
      outcome: new RangeError('Expected a cell from 0 to 2, got 3.'),
    });
    const half = threadOf(({ memory }) => memory.add(x, 0.5));
    expect(feed(half)).toMatchObject({
      outcome: new TypeError('Expected cell values to be integers, got 0.5.'),
    });
  });

  it('refuses memory of another model', () => {
    const other = place();
    const thread = threadOf(({ memory, x }) => {
      memory.load(x);
      other.memory.load(other.x);
    });
    expect(nextOf(thread)).toBe('load(cell 0)');
    expect(() => feed(thread, 0)).toThrow(expect.objectContaining({ name: 'ForeignMemoryError' }));
  });
});
