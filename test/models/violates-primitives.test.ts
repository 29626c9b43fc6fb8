/** Each essential step of the primitives, left out: the model that names it is violated, and its twin holds. */
import { type AnyModel, check, replay, type ViolationKind } from 'heddle/checker';
import { describe, expect, it } from 'vitest';

const kinds: Readonly<Record<string, ViolationKind>> = {
  'absorbed-notify': 'deadlock',
  'barging-readers': 'assertion',
  'barrier-without-rounds': 'deadlock',
  'cancelled-grant': 'deadlock',
  'cancelled-wake': 'deadlock',
  'discarded-listener': 'deadlock',
  'greedy-uncounted': 'deadlock',
  'late-wake': 'assertion',
  'no-second-look': 'deadlock',
  'notified-twice': 'lost-wakeup',
  'notify-all-by-store': 'final',
  'notify-one-absorbed': 'deadlock',
  'wake-kept': 'deadlock',
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
