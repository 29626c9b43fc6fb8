/** Each essential step of phase 1, left out: the model that names it is violated, and its twin holds. */
import { type AnyModel, check, replay, type ViolationKind } from 'heddle/checker';
import { describe, expect, it } from 'vitest';

const kinds: Readonly<Record<string, ViolationKind>> = {
  'cancel-before-told': 'final',
  'hand-over-to-nobody': 'lost-wakeup',
  'link-without-compare': 'deadlock',
  'mode-without-need': 'final',
  'mutex-forgets-parked': 'lost-wakeup',
  'never-handed-over': 'assertion',
  'no-look-after-give-back': 'deadlock',
  'notify-before-free': 'lost-wakeup',
  'park-unmarked': 'lost-wakeup',
  'park-without-recheck': 'lost-wakeup',
  'stays-multi': 'leak',
  'waker-closes-over-wake': 'lost-wakeup',
  'waker-registers-during-wake': 'lost-wakeup',
  'waker-wakes-late': 'lost-wakeup',
};

type Exported = AnyModel | (() => AnyModel);
const built = (exported: Exported): AnyModel => (typeof exported === 'function' ? exported() : exported);

describe('phase 1 without', () => {
  it.each(Object.entries(kinds))('%s ends in %s, and with it holds', async (name, kind) => {
    const module = (await import(`../../models/violates/phase1-${name}.ts`)) as {
      readonly default: Exported;
      readonly fixed: Exported;
    };
    const model = built(module.default);
    const verdict = await check(model);
    if (verdict.verdict !== 'violated') throw new Error(`Expected a violation, got ${verdict.verdict}`);
    expect(verdict.violation.kind).toBe(kind);
    expect(replay(model, verdict.violation.token).violation.kind).toBe(kind);
    expect((await check(built(module.fixed))).verdict).toBe('holds');
  });
});
