/** The models of every phase hold, and cost what is recorded: a rise in states is a change to be explained. */
import type { QueueName } from 'heddle/algorithms';
import { check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { phaseModels } from '../../../models/phases/index.ts';
import { assumptionsOf, type RecordedCheck, recordedChecks } from '../../../models/recorded.ts';

/** Larger models, which take most of all the time, are only begun here, and checked whole by `npm run test:large`. */
const MOST_STATES = process.env.HEDDLE_LARGE ? Number.POSITIVE_INFINITY : 150_000;
const BEGINNING = 20_000;

export function describePhase(queue: QueueName): void {
  describe(queue, () => {
    const models = phaseModels(queue);
    const recorded = recordedChecks[queue]!;
    const isLarge = ({ states }: RecordedCheck): boolean => states > MOST_STATES;

    it('has every model recorded, once', () => {
      const names = models.map(({ name }) => name);
      expect(recorded.map(({ model }) => model)).toEqual(names);
      expect(new Set(names).size).toBe(names.length);
    });

    const large = recorded.filter(isLarge).map(({ model }) => model);
    const others = recorded.filter((row) => !isLarge(row)).map((row) => [row.model, row] as const);

    it.each(large)(`%s has nothing wrong in its first ${BEGINNING} states`, async (model) => {
      const found = models.find(({ name }) => name === model)!;
      expect(await check(found, { maxStates: BEGINNING })).toMatchObject({
        verdict: 'inconclusive',
        reason: 'states',
      });
    });

    it.each(others)('%s holds', async (model, row) => {
      const found = models.find(({ name }) => name === model)!;
      const verdict = await check(found, { reductions: { partialOrder: false } });
      const { bounds, properties, assumptions, statistics } = verdict;
      const { states, transitions, interleavings } = statistics;
      const counts = {
        states,
        transitions,
        interleavings: interleavings?.completed.toString() ?? null,
      };
      const proved = { model, bounds, verdict: verdict.verdict, properties, assumptions, ...counts };
      expect(proved).toEqual({ ...row, verdict: 'holds', assumptions: assumptionsOf(row) });
    });
  });
}
