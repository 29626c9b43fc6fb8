/** What monitors remember of a run, and what they forget. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/index.ts';
import { type Body, modelOf } from './three-cells.ts';

describe('who watches for races', () => {
  it('knows that whoever is woken knows what its waker did', async () => {
    const updates: Body<void> = ({ memory, x, y }) => {
      memory.compareExchange(x, 0, 1);
      memory.notify(y);
    };
    const reads: Body<number | null> = ({ memory, x, y }) =>
      memory.wait(y, 0, 10) === 'ok' ? memory.read(x) : null;
    const verdict = await check(modelOf({ updates, reads }), { properties: ['data-race'] });
    expect(verdict.verdict).toBe('holds');
  });
});

describe('who watches for changes there and back', () => {
  const changes: Body<void> = ({ memory, x }) => {
    for (const value of [1, 2, 1]) memory.store(x, value);
  };
  const compares =
    (operations: 1 | 2): Body<void> =>
    ({ memory, x, y }, thread) => {
      const look = (): void => {
        memory.load(x);
        memory.load(y);
      };
      const replace = (): void => void memory.compareExchange(x, 1, 3);
      if (operations === 2) thread.operation('look', look);
      thread.operation('replace', () => {
        if (operations === 1) look();
        replace();
      });
    };

  it.each([
    [1, 'violated'],
    [2, 'holds'],
  ] as const)(
    'forgets at the end of an operation what was read: with %i of them it says %s',
    async (operations, expected) => {
      const model = modelOf({ changes, compares: compares(operations) }, { references: { cells: /^x$/ } });
      expect((await check(model, { properties: ['aba'] })).verdict).toBe(expected);
    },
  );
});

describe('several that watch', () => {
  it('see all of it', async () => {
    const sleeps: Body<void> = ({ memory, x }, thread) =>
      thread.operation('turn', () => void memory.wait(x, 0, 10));
    const passes: Body<void> = ({ memory, y }, thread) => thread.operation('turn', () => void memory.load(y));
    const model = modelOf(
      { sleeps, passes },
      { references: { cells: /^z$/ }, bypass: { operation: 'turn', bound: 0 } },
    );
    const verdict = await check(model, { properties: ['aba', 'bypass'] });
    expect(verdict).toMatchObject({ verdict: 'violated', violation: { kind: 'bypass' } });
  });
});
