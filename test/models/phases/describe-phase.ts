/** The models of every phase hold, and cost what is recorded: a rise in states is a change to be explained. */
import type { QueueName } from 'heddle/algorithms';
import { check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { phaseModels } from '../../../models/phases/index.ts';
import { assumptionsOf, type RecordedCheck, recordedChecks } from '../../../models/recorded.ts';

/** Larger models, which take most of all the time, are checked within these bounds here, and whole by `npm run test:large`. */
const MOST_STATES = process.env.HEDDLE_LARGE ? Number.POSITIVE_INFINITY : 500_000;
const SMALL = { threads: 3, rounds: 1 };

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

    it.each(large)('%s holds, with three threads and one round', async (model) => {
      const smaller = phaseModels(queue, SMALL).find(({ name }) => name === model)!;
      expect(await check(smaller)).toMatchObject({ verdict: 'holds', bounds: { threads: 3 } });
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
