/** The models that come with heddle get the same answers with partial-order reduction and without, as far as they are small. */
import { readdirSync } from 'node:fs';
import { queueNames } from 'heddle/algorithms';
import { type AnyModel, check } from 'heddle/checker';
import { describe, expect, it } from 'vitest';
import { phaseModels } from '../../models/phases/index.ts';
import { recordedChecks } from '../../models/recorded.ts';

/** Larger models are left to `npm run test:large`. */
const MOST_STATES = process.env.HEDDLE_LARGE ? 100_000 : 300;

const models = new URL('../../models/', import.meta.url);

/** The models that a folder's files export, as they are and mended. */
async function modelsIn(folder: string): Promise<AnyModel[]> {
  const files = readdirSync(new URL(folder, models));
  const modules = await Promise.all(
    files.map((file) => import(new URL(`${folder}/${file}`, models).href) as Promise<Exports>),
  );
  return modules.flatMap(({ default: asItIs, fixed }) => [...modelsOf(asItIs), ...modelsOf(fixed)]);
}

interface Exports {
  readonly default?: Exported;
  readonly fixed?: Exported;
}
type Exported = AnyModel | AnyModel[] | ((bounds: object) => AnyModel | AnyModel[]) | undefined;

const modelsOf = (exported: Exported): AnyModel[] =>
  exported === undefined ? [] : [typeof exported === 'function' ? exported({}) : exported].flat();

const phases = queueNames.flatMap((queue) =>
  phaseModels(queue).filter((_, index) => recordedChecks[queue]![index]!.states <= MOST_STATES),
);

/** What must be the same of a search that covers everything; null if the model is too large. */
async function answerTo(model: AnyModel, partialOrder: boolean): Promise<object | null> {
  const options = { reductions: { partialOrder }, exhaustive: true, maxStates: MOST_STATES };
  const verdict = await check(model, options);
  if (verdict.verdict === 'inconclusive') return null;
  const { outcomes } = verdict;
  if (verdict.verdict === 'holds') return { verdict: verdict.verdict, outcomes };
  const { kind, steps, preemptions } = verdict.violation;
  return { kind, steps: steps.length, preemptions, outcomes };
}

/** The names of models with differing answers, and how many were compared. */
async function compare(all: readonly AnyModel[]): Promise<{ differing: string[]; compared: number }> {
  const differing: string[] = [];
  let compared = 0;
  for (const model of all) {
    const whole = await answerTo(model, false);
    if (whole === null) continue;
    compared++;
    const reduced = await answerTo(model, true);
    if (JSON.stringify(reduced) !== JSON.stringify(whole)) differing.push(model.name);
  }
  return { differing, compared };
}

describe('partial-order reduction gives the same answers', () => {
  it.each([
    ['violates', 60],
    ['bugs', 30],
    ['litmus', 7],
    ['locks', 2],
  ])('to the models in %s, with and without their bugs', async (folder, atLeast) => {
    const { differing, compared } = await compare(await modelsIn(folder));
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(atLeast);
  });

  it('to the models of the phases', async () => {
    const { differing, compared } = await compare(phases);
    expect(differing).toEqual([]);
    expect(compared).toBe(phases.length);
  });
});
