/** What samples of schedules say of random programs, beside what the search of all says. */
import fc from 'fast-check';
import { check, replay, strategyNames, type Verdict } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { askedOf } from '../../src/checker/asked.ts';
import { Exploration } from '../../src/checker/exploration.ts';
import { ModelInstance } from '../../src/checker/instance.ts';
import type { Product } from '../../src/scheduler/product.ts';
import { randomNumbers } from '../../src/scheduler/sampling/random-numbers.ts';
import { isRefuted, restsOnRightClasses } from '../../src/scheduler/sampling/right-classes.ts';
import { TraceHash } from '../../src/scheduler/sampling/trace-hash.ts';
import { Uniform } from '../../src/scheduler/sampling/uniform.ts';
import { Walker } from '../../src/scheduler/sampling/walker.ts';
import { asModel } from './as-model.ts';
import { randomProgram } from './random-program.ts';
import { describeProgram, type RandomProgram } from './statement.ts';

const PROGRAMS = 60;
const SCHEDULES = 60;

describe('a sample of a random program', () => {
  it.each(strategyNames)('drawn by %s shows nothing that a search does not', async (strategy) => {
    for (const program of fc.sample(randomProgram, PROGRAMS)) {
      const model = asModel(program);
      const all = await check(model, { exhaustive: true, reductions: { partialOrder: false } });
      const sampled = await check(model, { sampling: { schedules: SCHEDULES, strategy } });
      expect(differences(all, sampled), describeProgram(program)).toEqual([]);
      if (sampled.verdict === 'violated')
        expect(replay(model, sampled.violation.token).violation).toEqual(sampled.violation);
    }
  });

  it('comes to one state with all schedules of a partial-order class', () => {
    const classes = fc.sample(randomProgram, PROGRAMS).map(endsByClass);
    for (const ends of classes) for (const states of ends.values()) expect([...states]).toHaveLength(1);
    // Many schedules are of one class, or nothing would have been compared.
    expect(classes.reduce((sum, ends) => sum + ends.size, 0)).toBeLessThan((PROGRAMS * SCHEDULES) / 2);
  });
});

function differences(all: Verdict, sampled: Verdict): string[] {
  const { states, classes } = sampled.sampled!;
  const { completed, deadlocked } = all.statistics.interleavings ?? { completed: 0n, deadlocked: 0n };
  return [
    ...(sampled.verdict === 'holds' ? ['a sample was taken for a proof'] : []),
    ...(sampled.verdict === 'violated' && all.verdict !== 'violated' ? ['only the sample is violated'] : []),
    ...(states.seen > all.statistics.states ? ['more states than there are'] : []),
    ...(all.verdict === 'holds' && classes.seen > completed + deadlocked
      ? ['more classes than interleavings']
      : []),
    ...(all.verdict === 'holds' && sampled.outcomes.some((outcome) => !all.outcomes.includes(outcome))
      ? ['an outcome that there is not']
      : []),
  ];
}

/** By class: the states in which schedules of that class ended; plain accesses are steps, so that races do no harm. */
function endsByClass(program: RandomProgram): Map<string, Set<string>> {
  const model = asModel(program);
  const asked = askedOf(model, { properties: ['data-race'] });
  const { product } = new Exploration(new ModelInstance(model), asked, { reductions: { symmetry: false } });
  const trace = new TraceHash(product.threads.length);
  const walker = new Walker(product, 10_000);
  const ends = new Map<string, Set<string>>();
  for (let schedule = 0; schedule < SCHEDULES; ) {
    const walk = (): void =>
      walker.walk(new Uniform(), randomNumbers(1, schedule), {
        begin: () => trace.begin(product.cells.length),
        state: () => isRefuted(product),
        step: (step, alternative) => trace.add(step, alternative),
      });
    if (!restsOnRightClasses(product, walk)) {
      ends.clear();
      schedule = 0;
      continue;
    }
    schedule++;
    const key = trace.halves.join();
    ends.set(key, (ends.get(key) ?? new Set()).add(stateOf(product)));
  }
  return ends;
}

const stateOf = (product: Product): string => [...product.now, ...product.cells].join();
