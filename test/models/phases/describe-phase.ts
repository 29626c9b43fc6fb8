/** The models of every phase hold, and cost what is recorded: a rise in states is a change to be explained. */
import type { QueueName } from 'heddle/algorithms';
import { check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { phaseModels } from '../../../models/phases/index.ts';
import { recordedChecks } from '../../../models/recorded.ts';

/** Larger models, which take half a minute and more, are left to `npm run test:large`: they cost most of all the time. */
const MOST_STATES = process.env.HEDDLE_LARGE ? Number.POSITIVE_INFINITY : 10_000_000;

const isLarge = (queue: QueueName, name: string): boolean =>
  (recordedChecks[queue]?.find(({ model }) => model === name)?.states ?? 0) > MOST_STATES;

export function describePhase(queue: QueueName): void {
  describe(queue, () => {
    const models = phaseModels(queue);

    it('has every model recorded, once', () => {
      const names = models.map(({ name }) => name);
      expect(recordedChecks[queue]?.map(({ model }) => model)).toEqual(names);
      expect(new Set(names).size).toBe(names.length);
    });

    const large = models.filter(({ name }) => isLarge(queue, name));
    const others = models.filter((model) => !large.includes(model));
    for (const { name } of large) it.skip(`${name} holds`, () => {});

    it.each(others.map((model) => [model.name, model] as const))('%s holds', async (name, model) => {
      const recorded = recordedChecks[queue]!.find((row) => row.model === name)!;
      const { verdict, bounds, statistics } = await check(model);
      const { states, transitions, interleavings } = statistics;
      expect({
        verdict,
        bounds,
        states,
        transitions,
        interleavings: interleavings?.completed.toString() ?? null,
      }).toEqual({
        verdict: 'holds',
        bounds: recorded.bounds,
        states: recorded.states,
        transitions: recorded.transitions,
        interleavings: recorded.interleavings,
      });
    });
  });
}
