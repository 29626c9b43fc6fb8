import { AssertionError } from 'node:assert';
import { assertHolds, assertViolated, ModelAssertionError, snapshotText } from 'heddle/assert';
import { describe, expect, it } from 'vitest';
import lostWakeup, { fixed } from '../../models/violates/check-then-register.ts';

const thrownBy = (assertion: Promise<unknown>): Promise<unknown> =>
  assertion.then(
    () => null,
    (error: unknown) => error,
  );

describe('assertHolds', () => {
  it('gives the verdict on a model that holds', async () => {
    expect((await assertHolds(fixed)).verdict).toBe('holds');
  });

  it('throws an AssertionError that tells the story and carries the verdict', async () => {
    const error = (await thrownBy(assertHolds(lostWakeup))) as ModelAssertionError;
    expect(error).toBeInstanceOf(AssertionError);
    expect(error.verdict).toMatchObject({ verdict: 'violated', violation: { kind: 'lost-wakeup' } });
    expect(error.message).toContain('✗ check then register: lost wakeup');
    expect(error.message).toMatch(/^ {4}assertHolds\(model, \{ only: 'hd1_[\w-]+\.\w+' \}\)$/m);
  });

  it('throws where a limit was hit', async () => {
    const error = (await thrownBy(assertHolds(fixed, { maxStates: 3 }))) as ModelAssertionError;
    expect(error).toBeInstanceOf(ModelAssertionError);
    expect(error.verdict).toMatchObject({ verdict: 'inconclusive', reason: 'states' });
  });

  it('throws other errors for wrong use', async () => {
    expect(await thrownBy(assertHolds('lock' as never))).not.toBeInstanceOf(AssertionError);
    expect(await thrownBy(assertHolds(fixed, { maxState: 3 } as object))).toBeInstanceOf(TypeError);
    expect(await thrownBy(assertHolds(fixed, null as never))).toBeInstanceOf(TypeError);
  });
});

describe('assertViolated', () => {
  it('gives the verdict, whose snapshot is stable', async () => {
    const verdict = await assertViolated(lostWakeup, { kind: 'lost-wakeup' });
    expect(verdict.violation.steps).toHaveLength(4);
    expect(snapshotText(verdict)).toMatch(/^✗ check then register: lost wakeup, 4 steps, 1 preemption\n/);
  });

  it('throws an AssertionError for a model that holds', async () => {
    const error = await thrownBy(assertViolated(fixed, { kind: 'lost-wakeup' }));
    expect(error).toBeInstanceOf(ModelAssertionError);
    expect((error as ModelAssertionError).verdict?.verdict).toBe('holds');
  });

  it('runs a single schedule', async () => {
    const { violation } = await assertViolated(lostWakeup);
    expect((await assertViolated(lostWakeup, {}, { only: violation.token })).violation).toEqual(violation);
    const error = await thrownBy(assertViolated(lostWakeup, {}, { only: 'hd1_' }));
    expect(error).toBeInstanceOf(ModelAssertionError);
    expect((error as ModelAssertionError).message).toContain('Expected a replay token');
  });
});
