/** The models that mutants are tried on, small ones, by number; from the compiled tree, so that places are the same. */
import type { QueueName } from 'heddle/algorithms';
import type { AnyModel } from 'heddle/checker';

/** How large; models that need a certain cast take at least that. */
const size = { threads: 2, rounds: 1 } as const;

/** What a mutant is tried on. */
export interface Trial {
  readonly name: string;
  readonly model: AnyModel;
}

const compiled = (path: string): string => new URL(`../../../dist/${path}`, import.meta.url).href;

/** Every model of every phase and of production, small. */
export async function allTrials(): Promise<readonly Trial[]> {
  const { phaseModels } = (await import(
    compiled('models/phases/index.js')
  )) as typeof import('../../../models/phases/index.ts');
  const { productionModels } = (await import(
    compiled('models/production/index.js')
  )) as typeof import('../../../models/production/index.ts');
  const queues: readonly QueueName[] = ['phase0', 'phase1', 'phase2', 'phase3'];
  const byName = new Map<string, Trial>();
  for (const queue of queues) {
    const models = [...phaseModels(queue, size), ...productionModels(queue)];
    for (const model of models) {
      const name = `${model.name} ${JSON.stringify(model.bounds ?? {})}`;
      if (!byName.has(name)) byName.set(name, { name, model });
    }
  }
  return [...byName.values()];
}
