/** The models of every phase hold, and cost what is recorded: a rise in states is a change to be explained. */
import type { QueueName } from 'heddle/algorithms';
import { check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { phaseModels } from '../../../models/phases/index.ts';
import { recordedChecks } from '../../../models/recorded.ts';

export function describePhase(queue: QueueName): void {
  describe(queue, () => {
    const models = phaseModels(queue);

    it('has every model recorded, once', () => {
      const names = models.map(({ name }) => name);
      expect(recordedChecks[queue]?.map(({ model }) => model)).toEqual(names);
      expect(new Set(names).size).toBe(names.length);
    });

    it.each(models.map((model) => [model.name, model] as const))('%s holds', async (name, model) => {
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
