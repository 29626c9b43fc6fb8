import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fateOf, mutantsOf } from './mutant.ts';
import { WorkerProcess } from './worker-process.ts';

const worker = new WorkerProcess();

beforeAll(() => worker.start());
afterAll(() => worker.stop());

describe('mutants of a futex mutex', () => {
  it('are killed by its model, or make no difference to it', async () => {
    const name = 'futex mutex {"threads":2,"rounds":1}';
    const trial = worker.trials.indexOf(name);
    const sound = await worker.do({ trial, livelock: true, maxStates: 1_000, mutant: null });
    expect(sound?.verdict).toBe('holds');

    const mutants = mutantsOf([{ trial, name, livelock: true, states: 24, places: sound!.places }], []);
    const unlock = mutants.filter(({ key }) => key.includes('FutexMutex.unlock: this.memory.notify('));
    const fates = [];
    for (const mutant of unlock) fates.push(await fateOf(worker, mutant));

    // Two threads: one sleeps at most, so to wake all is to wake one.
    expect(fates.map(({ mutant, fate }) => [mutant.key.replace(/^.*\), /, ''), fate])).toEqual([
      ['done after the next operation', 'idle'],
      ['wakes nobody', 'killed'],
      ['wakes one, not as many as it should', 'idle'],
      ['wakes all', 'survived'],
    ]);
  });
});
