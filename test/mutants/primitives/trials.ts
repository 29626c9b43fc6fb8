/** The models that mutants are tried on, by number; from the compiled tree, so that places are the same in all of them. */
import { readdirSync } from 'node:fs';
import type { QueueName } from 'heddle/algorithms';
import type { AnyModel } from 'heddle/checker';

/** How large small ones are; models that need a certain cast take at least that. */
const small = { threads: 2, rounds: 1 } as const;

/** What a mutant is tried on. */
export interface Trial {
  readonly name: string;
  readonly model: AnyModel;
  /** Of the size that `npm test` checks; all others are small. */
  readonly isLarge: boolean;
}

const compiled = (path: string): string => new URL(`../../../dist/${path}`, import.meta.url).href;

/** The twins of seeded bugs: they hold, and are about one step each. */
async function twins(): Promise<readonly AnyModel[]> {
  const folder = new URL(compiled('models/violates/'));
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const modules = files.map((file) => import(new URL(file, folder).href) as Promise<{ fixed: unknown }>);
  const exported = (await Promise.all(modules)).map(({ fixed }) => fixed);
  return exported.map((fixed) => (typeof fixed === 'function' ? fixed() : fixed) as AnyModel);
}

/** Every model of every phase and of production: small, and where that makes a difference, as large as they are. */
export async function allTrials(): Promise<readonly Trial[]> {
  const { phaseModels } = (await import(
    compiled('models/phases/index.js')
  )) as typeof import('../../../models/phases/index.ts');
  const { ledgerEntries, productionModels } = (await import(
    compiled('models/production/index.js')
  )) as typeof import('../../../models/production/index.ts');
  const queues: readonly QueueName[] = ['phase0', 'phase1', 'phase2', 'phase3'];
  const byName = new Map<string, Trial>();
  const add = (models: readonly AnyModel[], isLarge: boolean): void => {
    for (const model of models) {
      const name = `${model.name} ${JSON.stringify(model.bounds ?? {})}`;
      if (!byName.has(name)) byName.set(name, { name, model, isLarge });
    }
  };
  add([ledgerEntries], false);
  for (const queue of queues) add([...phaseModels(queue, small), ...productionModels(queue)], false);
  add(await twins(), false);
  for (const queue of queues) add(phaseModels(queue), true);
  return [...byName.values()];
}
