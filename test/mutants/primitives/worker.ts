/** A process that checks one trial at a time: as it is, or mutated. */
import { check } from 'heddle/checker';
import { mutated, watched } from './mutated-model.ts';
import { mutations } from './mutations.ts';
import { type Place, placeOf } from './places.ts';
import { allTrials } from './trials.ts';

/** A trial to be checked. */
export interface Order {
  readonly trial: number;
  /** Whether endless runs in which nothing completes count. */
  readonly livelock: boolean;
  readonly maxStates: number;
  /** What goes wrong; null: nothing, and the places of all operations are wanted. */
  readonly mutant: { readonly place: Place; readonly mutation: number } | null;
}

/** What came out. */
export interface Answer {
  readonly verdict: 'holds' | 'inconclusive' | 'violated' | 'refused';
  /** How it was violated, or why the checker refused the model. */
  readonly how: string;
  readonly states: number;
  /** Whether the mutation made any difference. */
  readonly hasEffect: boolean;
  readonly places: readonly Place[];
}

/** A trial that takes longer shows nothing. Unmutated, each takes some seconds. */
const MOST_MS = 40_000;
const trials = await allTrials();

process.on('message', async (order: Order) => process.send!(await answerTo(order)));
process.send!(trials.map(({ name }) => name));

async function answerTo({ trial, livelock, maxStates, mutant }: Order): Promise<Answer> {
  const { model } = trials[trial]!;
  const places = new Map<string, Place>();
  let hasEffect = false;
  const subject = mutant
    ? mutated(model, mutant.place, mutations[mutant.mutation]!, () => {
        hasEffect = true;
      })
    : watched(model, (call) => {
        const place = placeOf(call);
        if (place) places.set(`${place.file} ${place.line} ${place.column}`, place);
      });
  const outcome = await outcomeOf(() =>
    check(subject, {
      maxStates,
      timeLimitMs: MOST_MS,
      countInterleavings: false,
      properties: [...(model.properties ?? []), ...(livelock ? (['livelock'] as const) : [])],
    }),
  );
  return {
    ...outcome,
    hasEffect,
    places: [...places.values()],
  };
}

async function outcomeOf(
  checked: () => ReturnType<typeof check>,
): Promise<Pick<Answer, 'verdict' | 'how' | 'states'>> {
  try {
    const checkedModel = await checked();
    const { verdict } = checkedModel;
    const { states } = checkedModel.statistics;
    return { verdict, how: verdict === 'violated' ? checkedModel.violation.kind : '', states };
  } catch (error) {
    // The checker refuses what it cannot check: a loop without a step, say, which only the mutation can have made.
    return { verdict: 'refused', how: error instanceof Error ? error.name : String(error), states: 0 };
  }
}
