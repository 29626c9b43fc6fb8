/** Local state that outlives a boundary by more than one step. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/index.ts';
import { type Body, modelOf } from './three-cells.ts';

const looksAndStores =
  (isHonest: boolean): Body<void> =>
  ({ memory, x, y, z }, thread) => {
    let seen = 0;
    const result = thread.operation('look', () => {
      seen = memory.load(x);
      return isHonest ? seen : 0;
    });
    memory.load(z);
    memory.store(y, isHonest ? result : seen);
  };

const settles =
  (isHonest: boolean): Body<void> =>
  ({ memory, x, y, z }) => {
    const attempt = memory.attempt();
    const seen = memory.load(x);
    memory.settle(attempt, isHonest ? seen : 0);
    memory.load(z);
    memory.store(y, seen);
  };

const setter: Body<void> = ({ memory, x }) => memory.store(x, 7);

describe('a thread whose state outlives a boundary by two steps', () => {
  it.each([
    ['operation', looksAndStores],
    ['attempt', settles],
  ])('is found out before the verdict: past an %s', async (_, body) => {
    await expect(check(modelOf({ subject: body(false), setter }))).rejects.toThrow(
      expect.objectContaining({
        name: 'AttemptError',
        message: expect.stringMatching(
          /^Thread "subject", run plainly, comes to store\(y, \d\) after \d steps of a schedule that leads to store\(y, \d\)/,
        ),
      }),
    );
    expect(await check(modelOf({ subject: body(true), setter }))).toMatchObject({ verdict: 'holds' });
  });
});
