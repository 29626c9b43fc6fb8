/** What the states of a model were estimated to be in the end, on the way there. */
import type { AnyModel } from 'heddle/checker';
import { askedOf, searchesFor } from '../../src/checker/asked.ts';
import { Exploration } from '../../src/checker/exploration.ts';
import { ModelInstance } from '../../src/checker/instance.ts';

/** The shares of all states at which estimates are looked at. */
export const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** In which a few hundred states are expanded. */
const SHORT_TURN_MS = 0.2;

export interface Estimated {
  readonly model: string;
  readonly states: number;
  /** By share of the states found: what all were estimated to be; null where nothing was. */
  readonly estimates: readonly (number | null)[];
}

/** Explores a model; states are looked at whenever a few hundred more were expanded. */
export function estimatesOf(model: AnyModel): Estimated {
  const [asked] = searchesFor(model, askedOf(model, {}));
  const exploration = new Exploration(new ModelInstance(model), asked, { countInterleavings: false });
  let points: { readonly states: number; readonly estimate: number | null }[] = [];
  for (let hasEnded = false; !hasEnded; ) {
    hasEnded = exploration.advance(SHORT_TURN_MS);
    const states = exploration.search.store.count;
    if (states < (points.at(-1)?.states ?? 0)) points = []; // it has started over
    if (states > (points.at(-1)?.states ?? 0)) points.push({ states, estimate: exploration.estimatedStates });
  }
  const { states } = points.at(-1)!;
  const estimateAt = (share: number): number | null =>
    points.find((point) => point.states >= share * states)!.estimate;
  return { model: model.name, states, estimates: SHARES.map(estimateAt) };
}
