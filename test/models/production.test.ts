/** What production adds to the algorithms holds over every queue, and the steps it names are essential. */
import { queueNames } from 'heddle';
import { type AnyModel, check, replay, type ViolationKind } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { ledgerEntries, productionModels, smallerProductionModels } from '../../models/production/index.ts';
import { beginningOf } from './beginning.ts';

/** `npm run test:large` checks all of them whole. */
const modelsOf = process.env.HEDDLE_LARGE ? productionModels : smallerProductionModels;

describe.each(queueNames)('production over %s', (queue) => {
  it.each(modelsOf(queue).map((model) => [model.name, model] as const))('%s', async (_, model) => {
    const { verdict, statistics } = await check(model, { countInterleavings: false });
    expect(verdict).toBe('holds');
    expect(statistics.states).toBeGreaterThan(model.bounds?.threads === 2 ? 100 : 1_000);
  });
});

describe('the ledger', () => {
  it('keeps the tickets of two that enter at once', async () => {
    const { verdict, statistics } = await check(ledgerEntries);
    expect(verdict).toBe('holds');
    expect(statistics.interleavings!.completed).toBeGreaterThan(100n);
  });
});

const kinds: Readonly<Record<string, ViolationKind>> = {
  'abort-keeps-grant': 'deadlock',
  'ledger-gained-early': 'final',
  'ledger-given-back-late': 'final',
  'ledger-named-before-ticket': 'exception',
  'ledger-step-unsaid': 'final',
  'ledger-struck-out-late': 'exception',
  'wait-not-entered': 'final',
};

/** Twins that are one of the models above under another name. */
const checkedAbove: Readonly<Record<string, string>> = {
  'abort-keeps-grant': 'phase0 semaphore client may abort',
  'ledger-gained-early': 'phase3 1 of a semaphore reclaimed from who dies anywhere',
  'ledger-given-back-late': 'phase3 1 of a semaphore reclaimed from who dies anywhere',
  'ledger-named-before-ticket': 'phase2 a hope for a condition reclaimed from who dies anywhere',
  'ledger-step-unsaid': 'phase3 1 of a semaphore reclaimed from who dies anywhere',
  'wait-not-entered': 'phase0 1 of a semaphore reclaimed from who dies asleep',
};

describe('without an essential step', () => {
  it.each(Object.entries(kinds))('%s ends in %s, and its twin holds', async (name, kind) => {
    const { default: model, fixed } = (await import(`../../models/violates/${name}.ts`)) as {
      readonly default: AnyModel;
      readonly fixed: AnyModel;
    };
    const verdict = await check(model);
    if (verdict.verdict !== 'violated') throw new Error(`Expected "${model.name}" to be violated.`);
    expect(verdict.violation.kind).toBe(kind);
    expect(replay(model, verdict.violation.token).violation).toEqual(verdict.violation);
    const above = queueNames.flatMap(modelsOf).find((model) => model.name === checkedAbove[name]);
    if (above) expect(await beginningOf(fixed)).toEqual(await beginningOf(above));
    else expect((await check(fixed)).verdict).toBe('holds');
  });

  it('a step has as its twin one of these models where that is said', () => {
    const names = queueNames.flatMap(modelsOf).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.values(checkedAbove)));
  });
});
