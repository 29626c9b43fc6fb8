import { expect, it } from 'vitest';
import { phaseModels } from '../../models/phases/index.ts';
import { askedOf } from '../../src/checker/asked.ts';
import { Exploration } from '../../src/checker/exploration.ts';
import { ModelInstance } from '../../src/checker/instance.ts';

const model = phaseModels('phase0').find(({ name }) => name === 'phase0 semaphore head leaves')!;

/** What an exploration in turns of so many milliseconds comes to. */
function exploredInTurns(milliseconds: number): unknown {
  const exploration = new Exploration(new ModelInstance(model), askedOf(model, {}), {
    countInterleavings: false,
  });
  while (!exploration.advance(milliseconds));
  const { bytes: _, ...statistics } = exploration.statistics(0);
  return statistics;
}

it('learns and explores the same, however often it is interrupted', () => {
  const atOnce = exploredInTurns(Number.POSITIVE_INFINITY);
  for (const milliseconds of [0.2, 1, 7]) expect(exploredInTurns(milliseconds)).toEqual(atOnce);
});
