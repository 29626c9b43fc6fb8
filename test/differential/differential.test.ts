import fc from 'fast-check';
import { check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { enumerate } from '../naive/enumerate.ts';
import { asModel } from './as-model.ts';
import { asNaive, observed } from './as-naive.ts';
import { randomProgram } from './random-program.ts';

describe('x', () => {
  it('y', async () => {
    let naive = 0,
      engine = 0,
      runs = 0,
      max = 0;
    await fc
      .assert(
        fc.asyncProperty(randomProgram, async (program) => {
          const t0 = performance.now();
          const e = enumerate(asNaive(program), (last) => observed(program, last));
          const t1 = performance.now();
          for (const learning of [true, false])
            for (const symmetry of [true, false]) {
              const v = await check(asModel(program), {
                exhaustive: true,
                reductions: { learning, symmetry },
              });
              expect({
                learning,
                symmetry,
                i: v.statistics.interleavings,
                o: [...v.outcomes].sort(),
              }).toEqual({
                learning,
                symmetry,
                i: { completed: BigInt(e.completedRuns), deadlocked: BigInt(e.deadlockedRuns) },
                o: [...e.finished].sort(),
              });
            }
          const t2 = performance.now();
          naive += t1 - t0;
          engine += t2 - t1;
          runs += e.completedRuns + e.deadlockedRuns;
          max = Math.max(max, e.completedRuns + e.deadlockedRuns);
        }),
        { numRuns: 5000 },
      )
      .finally(() => console.log({ naive, engine, runs, max }));
  });
});
