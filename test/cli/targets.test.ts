/** Targets that lead to many models: which ones, without checking them. */
import { describe, expect, it } from 'vitest';
import { Targets } from '../../cli/targets.ts';
import { phaseModels } from '../../models/phases/index.ts';

const namesOf = async (...targets: readonly string[]): Promise<string[]> =>
  (await new Targets({}).models(targets)).map(({ model }) => model.name);
const namesIn = (phase: string): string[] => phaseModels(phase).map(({ name }) => name);

describe('a target', () => {
  it.each([
    ['phase0', 'baseline'],
    ['phase1', 'parking'],
    ['phase2', 'segmented'],
    ['phase3', 'intrusive'],
  ])('%s, or %s, is every model of the phase', async (key, name) => {
    expect(await namesOf(key)).toEqual(namesIn(key));
    expect(await namesOf(name)).toEqual(namesIn(key));
    expect(await namesOf(key, name)).toEqual(namesIn(key));
  });

  it('all is every model of every phase', async () => {
    expect(await namesOf('all')).toEqual(['phase0', 'phase1', 'phase2', 'phase3'].flatMap(namesIn));
  });

  it('takes the bounds that are given', async () => {
    const models = await new Targets({ threads: 4 }).models(['phase0']);
    const contention = models.find(({ model }) => model.name === 'phase0 semaphore contention')!;
    expect(contention.model.bounds).toMatchObject({ threads: 4 });
  });
});
