/** How the exploration of a model begins: the same for models that differ in nothing but their names. */
import { type AnyModel, check } from 'heddle/checker';

const STATES = 20_000;

/** What becomes of the first 20,000 states, or of all if there are fewer. */
export async function beginningOf(model: AnyModel): Promise<object> {
  const { verdict, statistics } = await check(model, { maxStates: STATES, countInterleavings: false });
  const { states, transitions, depth, classes, replays } = statistics;
  return { verdict, states, transitions, depth, classes, replays };
}
