/** What production adds to the algorithms holds over every queue, and the steps it names are essential. */
import { queueNames } from 'heddle';
import { type AnyModel, check, replay, type ViolationKind } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { ledgerEntries, productionModels } from '../../models/production/index.ts';

describe.each(queueNames)('production over %s', (queue) => {
  it.each(productionModels(queue).map((model) => [model.name, model] as const))('%s', async (_, model) => {
    const { verdict, statistics } = await check(model, { countInterleavings: false });
    expect(verdict).toBe('holds');
    expect(statistics.states).toBeGreaterThan(1_000);
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
    expect((await check(fixed)).verdict).toBe('holds');
  });
});
