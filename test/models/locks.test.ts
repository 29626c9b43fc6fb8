/** Locks that spin in plain loops: nothing in them says that an iteration starts over. */
import { type AnyModel, check, replay } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { peterson } from '../../models/locks/peterson.ts';
import { spinlock } from '../../models/locks/spinlock.ts';
import { ticketLock } from '../../models/locks/ticket-lock.ts';

describe('a lock that spins', () => {
  it.each<[string, AnyModel, RegExp]>([
    [
      'by loads and stores alone',
      peterson(),
      /from load\(right wants\) of "left",.* load\(left wants\) of "right",/,
    ],
    ['until its number is served', ticketLock(), /from load\(served\) of "visitor"\./],
    ['on an exchange', spinlock(), /from exchange\(lock, 1\) of "visitor"\./],
  ])('%s holds, given that its loops go on as they were seen to', async (_, model, assumption) => {
    const verdict = await check(model);
    expect(verdict.verdict).toBe('holds');
    expect(verdict.assumptions.filter((text) => assumption.test(text))).toHaveLength(1);
  });

  it.each<[string, AnyModel]>([
    ['gives way before its flag is up', peterson(false)],
    ['draws a number in two steps', ticketLock({}, false)],
    ['tests and then sets', spinlock({}, false)],
  ])('is violated if it %s', async (_, model) => {
    const verdict = await check(model);
    if (verdict.verdict !== 'violated') throw new Error(verdict.verdict);
    expect(verdict.violation.kind).toBe('final');
    expect(replay(model, verdict.violation.token).violation.steps).toEqual(verdict.violation.steps);
  });

  it('is refused where loops are not to be folded', async () => {
    const unfolded = check(spinlock(), { reductions: { loops: false } });
    await expect(unfolded).rejects.toMatchObject({ name: 'UnboundedLoopError' });
  });
});
