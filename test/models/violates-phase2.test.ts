/** Each essential step of phase 2, left out: the model that names it is violated, and its twin holds. */
import { type AnyModel, check, replay, type ViolationKind } from 'heddle/checker';
import { describe, expect, it } from 'vitest';

const kinds: Readonly<Record<string, ViolationKind>> = {
  'phase2-block-freed-early': 'assertion',
  'phase2-block-overwritten': 'assertion',
  'phase2-block-taken-twice': 'final',
  'phase2-dead-unburied': 'final',
  'phase2-grant-to-the-dead': 'deadlock',
  'phase2-link-unsealed': 'final',
  'phase2-no-look-after-registering': 'deadlock',
  'phase2-no-second-look': 'deadlock',
  'phase2-notify-first': 'lost-wakeup',
  'phase2-one-life': 'deadlock',
  'phase2-own-link-unsealed': 'final',
  'phase2-permit-kept': 'deadlock',
  'phase2-removed-twice': 'exception',
  'phase2-sealed-in-vain': 'assertion',
  'phase2-wake-of-the-dead': 'deadlock',
  'phase2-wakeup-believed': 'final',
  'segqueue-stalled-installer': 'deadlock',
  'segqueue-stalled-writer': 'deadlock',
};

describe('a segmented queue without', () => {
  it.each(Object.entries(kinds))('%s ends in %s, and with it holds', async (name, kind) => {
    const module = (await import(`../../models/violates/${name}.ts`)) as {
      readonly default: AnyModel;
      readonly fixed: AnyModel;
    };
    const verdict = await check(module.default);
    if (verdict.verdict !== 'violated') throw new Error(`Expected a violation, got ${verdict.verdict}`);
    expect(verdict.violation.kind).toBe(kind);
    expect(replay(module.default, verdict.violation.token).violation.kind).toBe(kind);
    expect((await check(module.fixed)).verdict).toBe('holds');
  });
});

describe('the production queue, wherever a thread stops for good', () => {
  it.each(['segqueue-stalled-installer', 'segqueue-stalled-writer'])(
    'lets all others end in %s: no schedule goes round for ever',
    async (name) => {
      const { fixed } = (await import(`../../models/violates/${name}.ts`)) as { readonly fixed: AnyModel };
      const { interleavings } = (await check(fixed)).statistics;
      expect(interleavings).not.toBeNull();
      expect(interleavings!.deadlocked).toBe(0n);
    },
  );
});
