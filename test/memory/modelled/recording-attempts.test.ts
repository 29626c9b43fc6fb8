import { describe, expect, it } from 'vitest';
import type { Entry, Folded, Passed } from '../../../src/memory/thread-program.ts';
import { feed, nextOf, threadOf } from './thread-under-test.ts';

/** Known by its mark alone: as if other values had been carried that say the same. */
const passed = (mark: string): Passed => ({ kind: 'passed', mark, carried: { end: '', values: [] } });

describe('Recording of attempts', () => {
  it('leads a retried attempt back to where it began', () => {
    const thread = threadOf(({ memory, x, y }) => {
      memory.store(y, 1);
      for (const attempt = memory.attempt(); ; memory.retry(attempt)) {
        if (memory.load(x) === 1) return;
        memory.load(y);
      }
    });
    const oneIteration: Entry[] = [0, 0, 0];
    expect(feed(thread, ...oneIteration)).toMatchObject({ kind: 'folded', to: 1, mark: '' });
    expect(nextOf(thread, 0, 1)).toBe('finished');
  });

  it('tells apart by what they carry the iterations that a retry leads to', () => {
    const thread = threadOf(({ memory, x }) => {
      let spins = 0;
      for (const attempt = memory.attempt(); ; memory.retry(attempt, spins, spins > 1)) {
        if (memory.compareExchange(x, 0, spins) === 0) return;
        spins++;
      }
    });
    expect(feed(thread, 5)).toMatchObject({ kind: 'folded', to: 0, mark: 'retry 0 [1,false]' });
    expect(nextOf(thread, 5, passed('retry 0 [1,false]'))).toBe('compareExchange(cell 0, 0, 1)');
    expect(feed(thread, 5, passed('retry 0 [1,false]'), 5)).toMatchObject({
      kind: 'folded',
      to: 0,
      mark: 'retry 0 [2,true]',
    });
  });

  it('knows a settled attempt by what it carries, and goes on from there', () => {
    const thread = threadOf(({ memory, x, y }) => {
      const attempt = memory.attempt();
      const isLarge = memory.load(x) > 3;
      memory.settle(attempt, isLarge);
      memory.store(y, isLarge ? 1 : 0);
    });
    expect(feed(thread, 4)).toMatchObject({ kind: 'folded', to: 0, mark: 'settle 0 [true]' });
    expect(feed(thread, 5)).toEqual(feed(thread, 4));
    expect(feed(thread, 3)).not.toEqual(feed(thread, 4));
    expect(nextOf(thread, 4, passed('settle 0 [true]'))).toBe('store(cell 1, 1)');
  });

  it('is passed with what it carried then, and with nothing else', () => {
    let [settled, last]: [boolean, number | null] = [true, null];
    const thread = threadOf(({ memory, x, y }) => {
      const attempt = memory.attempt();
      const found = memory.load(x);
      if (settled) memory.settle(attempt, found, last ?? 'none');
      else memory.retry(attempt, found, last ?? 'none');
      memory.store(y, found);
    });
    const reaction = feed(thread, 4) as Folded;
    const entry: Passed = { kind: 'passed', mark: reaction.mark, carried: reaction.carried };
    expect(nextOf(thread, 4, entry)).toBe('store(cell 1, 4)');
    last = 4;
    expect(() => feed(thread, 4, entry)).toThrow('settle 0 [4,4]');
    [settled, last] = [false, null];
    expect(() => feed(thread, 4, entry)).toThrow('retry 0 [4,"none"]');
  });

  it('tells attempts apart that begin at the same point', () => {
    const thread = threadOf(({ memory, x }, { choose }) => {
      const attempts = [memory.attempt(), memory.attempt()];
      const chosen = choose(2);
      memory.settle(attempts[chosen]!);
      memory.load(x);
    });
    expect([feed(thread, 0), feed(thread, 1)]).toMatchObject([
      { mark: 'settle 0 []' },
      { mark: 'settle 1 []' },
    ]);
  });

  it('knows where an attempt began, however many began before', () => {
    const thread = threadOf(
      ({ memory, x }) => {
        for (let round = 0; round < 300; round++) {
          memory.attempt();
          memory.load(x);
        }
        memory.settle(memory.attempt());
      },
      { maxStepsPerOperation: 300 },
    );
    const values = Array.from({ length: 300 }, () => 0);
    expect(feed(thread, ...values)).toMatchObject({ kind: 'folded', to: 300, mark: 'settle 0 []' });
  });

  it('refuses an attempt that carries something else than it did before', () => {
    let runs = 0;
    const thread = threadOf(({ memory, x }) => {
      const attempt = memory.attempt();
      memory.load(x);
      memory.settle(attempt, runs++);
      memory.load(x);
    });
    expect(() => feed(thread, 0, passed('settle 0 [7]'))).toThrow(
      /did settle 0 \[\d\] as its 2nd step; the recorded run did settle 0 \[7\]/,
    );
  });

  it('ends an operation first if both end with the same step', () => {
    const thread = threadOf(({ memory, x }, { operation }) => {
      for (const attempt = memory.attempt(); ; memory.retry(attempt)) operation('look', () => memory.load(x));
    });
    expect(feed(thread, 3)).toMatchObject({ kind: 'operation-completed', from: 0, next: null });
    expect(feed(thread, { kind: 'completed', name: 'look', result: 3 })).toMatchObject({
      kind: 'folded',
      to: 0,
      mark: '',
    });
  });

  it('runs every iteration where boundaries are off', () => {
    const thread = threadOf(
      ({ memory, x, y }) => {
        for (const attempt = memory.attempt(); memory.load(x) === 0; memory.retry(attempt)) memory.pause();
        memory.settle(memory.attempt());
        memory.store(y, 1);
      },
      { boundaries: false },
    );
    expect(nextOf(thread, 0, 0, 0)).toBe('load(cell 0)');
    expect(nextOf(thread, 0, 0, 1)).toBe('store(cell 1, 1)');
  });
});
