import { ModelAssertionError } from 'heddle/assert';
import { assertClients } from 'heddle/fast-check';
import { expect, it } from 'vitest';
import { counts, losesUpdates } from './counter.ts';

const errorOf = (assertion: Promise<unknown>): Promise<ModelAssertionError> =>
  assertion.then(
    () => Promise.reject(new Error('passed')),
    (error) => error,
  );

it('gives how many programs were checked where nothing is violated', async () => {
  expect(await assertClients(counts, { seed: 1, numRuns: 5 })).toMatchObject({ outcome: 'no violation' });
});

it('throws with the least program, the shortest schedule and how to see it again', async () => {
  const error = await errorOf(assertClients(losesUpdates, { seed: 1 }));
  expect(error).toBeInstanceOf(ModelAssertionError);
  expect(error.verdict).toMatchObject({ verdict: 'violated', violation: { kind: 'not-linearizable' } });
  expect(error.message).toMatch(/^The least that was found makes 2 calls \(\d+ programs checked\):$/m);
  expect(error.message).toContain('  client 1: add(1)\n  client 2: add(1)\n');
  expect(error.message).toContain('The shortest run that shows it: 4 steps, 1 preemption');
  expect(error.message).toMatch(
    /assertClients\(object, \{ seed: 1, path: '[\d:]+', endOnFailure: true \}\)$/,
  );
});

it('throws where a budget was used up, with the program', async () => {
  const error = await errorOf(assertClients(counts, { seed: 1, check: { maxStates: 1 } }));
  expect(error).toBeInstanceOf(ModelAssertionError);
  expect(error.verdict?.verdict).toBe('inconclusive');
  expect(error.message).toMatch(/but a limit was hit with this one:\n\n {2}client 1: add\(/);
  expect(error.message).toContain('Raise the limits in `check`');
});
