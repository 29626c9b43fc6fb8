/** Each essential step of phase 2, left out: the model that names it is violated, and its twin holds. */
import { type AnyModel, check, replay, type ViolationKind } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { phaseModels } from '../../models/phases/index.ts';
import { beginningOf } from './beginning.ts';

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

/** Twins that are a model of the phase under another name: `phases/phase2.test.ts` checks it whole. */
const checkedElsewhere: Readonly<Record<string, string>> = {
  'phase2-block-freed-early': 'segment list, takers, blocks of 2',
  'phase2-block-overwritten': 'segment list, appenders, blocks of 1',
  'phase2-link-unsealed': 'segment list, clearing',
  'phase2-notify-first': 'phase2 semaphore hand-off',
  'phase2-one-life': 'segment list, appenders, blocks of 1',
  'phase2-own-link-unsealed': 'segment list, clearing',
  'phase2-removed-twice': 'phase2 semaphore hand-off',
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
    const same = phaseModels('phase2').find((model) => model.name === checkedElsewhere[name]);
    if (same) expect(await beginningOf(module.fixed)).toEqual(await beginningOf(same));
    else expect((await check(module.fixed)).verdict).toBe('holds');
  });

  it('a step has as its twin a model of the phase where that is said', () => {
    const names = phaseModels('phase2').map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.values(checkedElsewhere)));
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
