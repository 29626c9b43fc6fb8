/** Each essential step of phase 3, left out: the model that names it is violated, and its twin holds. */
import { type AnyModel, check, replay, type ViolationKind } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { lockedList } from '../../models/oracles/locked-list-queue.ts';
import { queueModels } from '../../models/phases/index.ts';

const kinds: Readonly<Record<string, ViolationKind>> = {
  'append-to-frozen': 'deadlock',
  'late-tell': 'exception',
  'left-untold': 'exception',
  'narrow-version': 'exception',
  'no-second-look': 'deadlock',
  'notify-first': 'lost-wakeup',
  'stale-front': 'final',
  'stale-hint': 'livelock',
  'still-linked': 'invariant',
  'swallowed-grant': 'deadlock',
  'told-while-first': 'invariant',
};

describe('phase 3', () => {
  it.each(Object.entries(kinds))('%s ends in %s, and its twin holds', async (name, kind) => {
    const { default: violated, fixed } = (await import(`../../models/violates/phase3-${name}.ts`)) as {
      readonly default: AnyModel;
      readonly fixed: AnyModel;
    };
    const verdict = await check(violated);
    if (verdict.verdict !== 'violated') throw new Error(`Expected a violation, got ${verdict.verdict}.`);
    expect(verdict.violation.kind).toBe(kind);
    expect(replay(violated, verdict.violation.token).violation.kind).toBe(kind);
    expect((await check(fixed)).verdict).toBe('holds');
  });
});

/** What the oracle is asked about, in `oracle.test.ts`: `npm run test:large` checks what else there is over it, too. */
const asked = queueModels(lockedList, { threads: 3, rounds: 1 }).filter(
  ({ name }) => process.env.HEDDLE_LARGE || / (semaphore|condvar) /.test(name),
);

describe("tokio's waiter list, the oracle", () => {
  it.each(asked.map((model) => [model.name, model] as const))('%s holds', async (_, model) => {
    expect((await check(model)).verdict).toBe('holds');
  });

  it('is asked about more than a few models', () => {
    expect(asked.length).toBeGreaterThan(20);
  });
});
