/** models/kinds has a model for each kind of violation: it is violated in that way, and its twin holds. */
import { type AnyModel, check, replay, violationKinds } from 'heddle/checker';
import { describe, expect, it } from 'vitest';

/** The steps of the shortest run, each derived by hand where it is as short as that. */
const steps = {
  deadlock: 4, // load and wait, twice
  'lost-wakeup': 4, // load, store, notify, wait
  assertion: 6, // both load, both store, both sit down
  exception: 3, // store the length, load the length, load the first
  invariant: 1, // the first step of a transfer
  final: 4, // both load, both store
  'data-race': 2, // the flag is stored and loaded; the plain accesses are next
  livelock: 6, // three steps of each, round and round
  blocking: 2, // one takes the lock, the other goes round
  starvation: 6, // one loads; the other completes; the first one fails; and back again
  crash: 4, // one takes the lock; the other tries, marks it, and sleeps
  aba: 12,
  bypass: 11,
  'not-linearizable': 4, // both load, both store
  leak: 5, // two of whoever finds nothing to do, three of the other one
} as const;

describe.each(violationKinds)('%s', (kind) => {
  it('is what its model is violated by, in as few steps as can be, and what its twin is not', async () => {
    const { default: model, fixed }: { default: AnyModel; fixed: AnyModel } = await import(
      `../../models/kinds/${kind}.ts`
    );
    const verdict = await check(model);
    if (verdict.verdict !== 'violated') return expect(verdict.verdict).toBe('violated');
    expect([verdict.violation.kind, verdict.violation.steps.length]).toEqual([kind, steps[kind]]);
    expect(replay(model, verdict.violation.token).violation).toEqual(verdict.violation);
    expect((await check(fixed)).verdict).toBe('holds');
  });
});
