/** Each essential step of the primitives, left out: the model that names it is violated, and its twin holds. */
import { type AnyModel, check, replay, type ViolationKind } from 'heddle/checker';
import { describe, expect, it } from 'vitest';

const kinds: Readonly<Record<string, ViolationKind>> = {
  'absorbed-by-nobody': 'deadlock',
  'absorbed-notify': 'deadlock',
  'barging-mark-not-set': 'deadlock',
  'barging-no-second-look': 'deadlock',
  'barging-readers': 'assertion',
  'barrier-takes-back-blindly': 'final',
  'barrier-without-rounds': 'deadlock',
  'cancelled-grant': 'deadlock',
  'cancelled-wake': 'deadlock',
  'close-unseen': 'deadlock',
  'condvar-timeout-swallows': 'lost-wakeup',
  'condvar-unlock-first': 'deadlock',
  'discarded-listener': 'deadlock',
  'greedy-counted-late': 'deadlock',
  'greedy-uncounted': 'deadlock',
  'head-leaves-silently': 'deadlock',
  'latch-no-second-look': 'deadlock',
  'late-wake': 'assertion',
  'lock-drops-mark': 'deadlock',
  'mark-not-mended': 'deadlock',
  'mark-not-set': 'deadlock',
  'mark-taken-away': 'deadlock',
  'no-second-look': 'deadlock',
  'notified-twice': 'lost-wakeup',
  'notify-all-by-store': 'final',
  'notify-all-endless': 'final',
  'notify-cancelled-silently': 'deadlock',
  'notify-no-second-look': 'deadlock',
  'notify-one-absorbed': 'deadlock',
  'notify-overtaken': 'assertion',
  'once-wakes-one': 'deadlock',
  'wake-kept': 'deadlock',
  'wake-not-renounced': 'deadlock',
};

describe('the primitives', () => {
  it.each(Object.entries(kinds))('%s ends in %s, and its twin holds', async (name, kind) => {
    const { default: model, fixed } = (await import(`../../models/violates/${name}.ts`)) as {
      readonly default: AnyModel;
      readonly fixed: AnyModel;
    };
    const verdict = await check(model);
    if (verdict.verdict !== 'violated') throw new Error(`Expected a violation, got ${verdict.verdict}`);
    expect(verdict.violation.kind).toBe(kind);
    expect(replay(model, verdict.violation.token).violation.kind).toBe(kind);
    const twin = await check(fixed);
    expect(twin.verdict).toBe('holds');
    expect(twin.statistics.interleavings?.completed).not.toBe(1n);
  });
});
