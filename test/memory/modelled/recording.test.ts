import { describe, expect, it } from 'vitest';
import { OperationKind, WaitOutcome } from '../../../src/memory/operation.ts';
import { feed, nextOf, threadOf } from './thread-under-test.ts';

describe('Recording', () => {
  it('hands recorded values to the code and stops it at the first operation past them', () => {
    const thread = threadOf(({ memory, x, y }) => {
      const seen = memory.load(x);
      memory.store(y, seen + 1);
      return 'done';
    });
    expect(nextOf(thread)).toBe('load(cell 0)');
    expect(nextOf(thread, 5)).toBe('store(cell 1, 6)');
    expect(feed(thread, 5, 0)).toMatchObject({
      operation: { kind: OperationKind.finished },
      outcome: 'done',
    });
  });

  it.each([
    ['ok', WaitOutcome.ok],
    ['not-equal', WaitOutcome.notEqual],
    ['timed-out', WaitOutcome.timedOut],
  ])('tells a thread that its wait ended %s', (result, value) => {
    const thread = threadOf(({ memory, x }) => memory.wait(x, 0, 10));
    expect(feed(thread, value)).toMatchObject({ outcome: result });
  });

  it('tells a finite timeout from none, and reads instead of waiting where the timeout is 0', () => {
    expect(nextOf(threadOf(({ memory, x }) => memory.wait(x, 3)))).toBe('wait(cell 0, 3)');
    expect(nextOf(threadOf(({ memory, x }) => memory.wait(x, 3, 50)))).toBe('wait(cell 0, 3, timeout)');
    const patient = threadOf(({ memory, x }) => memory.wait(x, 3, 0));
    expect(nextOf(patient)).toBe('load(cell 0)');
    expect(feed(patient, 3)).toMatchObject({ outcome: 'timed-out' });
    expect(feed(patient, 4)).toMatchObject({ outcome: 'not-equal' });
  });

  it('runs finally blocks while unwinding, and ignores what they do to memory', () => {
    const thread = threadOf(({ memory, x, y }) => {
      try {
        memory.load(x);
      } finally {
        memory.store(y, 1);
      }
    });
    expect(nextOf(thread)).toBe('load(cell 0)');
    expect(nextOf(thread, 0)).toBe('store(cell 1, 1)');
  });

  it('disposes of resources while unwinding, and again when the code gets there', () => {
    const thread = threadOf(({ memory, x, y }) => {
      using _guard = { [Symbol.dispose]: () => memory.store(y, 0) };
      memory.load(x);
    });
    expect(nextOf(thread)).toBe('load(cell 0)');
    expect(nextOf(thread, 7)).toBe('store(cell 1, 0)');
    expect(nextOf(thread, 7, 0)).toBe('finished');
  });

  it('goes on unwinding through catch blocks that swallow everything', () => {
    const thread = threadOf(({ memory, x, y }) => {
      for (let turn = 0; turn < 3; turn++) {
        try {
          memory.load(x);
        } catch {}
      }
      memory.store(y, 1);
      return 'got away';
    });
    expect(nextOf(thread)).toBe('load(cell 0)');
    expect(nextOf(thread, 0, 0)).toBe('load(cell 0)');
    expect(nextOf(thread, 0, 0, 0)).toBe('store(cell 1, 1)');
  });

  it('ignores what is thrown or returned after the code was stopped', () => {
    const throws = threadOf(({ memory, x }) => {
      try {
        memory.load(x);
      } catch {
        throw new Error('late');
      }
    });
    expect(nextOf(throws)).toBe('load(cell 0)');
    expect(feed(throws, 0)).toMatchObject({ operation: { kind: OperationKind.finished } });
  });

  it('takes what a thread throws as its end', () => {
    const thrown = new RangeError('too far');
    const thread = threadOf(() => {
      throw thrown;
    });
    expect(feed(thread)).toMatchObject({ operation: { kind: OperationKind.failed }, outcome: thrown });
  });

  it('keeps the stack of the next operation only where it was asked for', () => {
    const load = threadOf(({ memory, x }) => memory.load(x));
    expect(feed(load)).not.toHaveProperty('stack');
    const withStacks = threadOf(({ memory, x }) => memory.load(x), { stacks: true });
    expect(feed(withStacks)).toHaveProperty('stack', expect.stringContaining('recording.test.ts'));
  });
});
