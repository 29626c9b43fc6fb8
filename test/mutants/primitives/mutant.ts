/** Mutants of the primitives, made of what trials reach, and the fate of each. */
import type { PassedTrial } from './baseline.ts';
import { largeTrialsFor } from './focus.ts';
import { type Mutation, mutations } from './mutations.ts';
import { isSamePlace, type Site, sitesOf, sourceName } from './places.ts';
import type { WorkerProcess } from './worker-process.ts';

/** One operation of an algorithm, and what goes wrong with it. */
export interface Mutant {
  /** Such as `src/primitives/latch.ts Latch.countDown: this.#memory.sub(this.#count, 1), left out`. */
  readonly key: string;
  readonly site: Site;
  readonly mutation: number;
  /** What it is tried on, in this order. */
  readonly trials: readonly PassedTrial[];
}

/** What became of a mutant: `idle` if it made no difference to what was done anywhere. */
export type Fate =
  | { readonly mutant: Mutant; readonly fate: 'killed'; readonly by: string; readonly how: string }
  | { readonly mutant: Mutant; readonly fate: 'survived' | 'idle' };

/** A mutated trial may have that many states more than the unmutated one before it is given up. */
const MORE_STATES = 3;
const LEAST_STATES = 10_000;

/** All mutants of all sites that any small trial reaches. @param names The names of all trials, by number. */
export function mutantsOf(baseline: readonly PassedTrial[], names: readonly string[]): Mutant[] {
  const places = new Map(
    baseline.flatMap(({ places }) => places).map((place) => [JSON.stringify(place), place] as const),
  );
  return sitesOf([...places.values()]).flatMap((site) => {
    const small = baseline.filter(({ places }) => places.some((place) => isSamePlace(place, site)));
    const large = largeTrialsFor(sourceName(site.file), names, baseline);
    const trials = [...oneOfEachFamily(small), ...large];
    return mutations.flatMap((mutation, index) =>
      canGoWrong(site, mutation)
        ? [{ key: `${site.key}, ${mutation.name}`, site, mutation: index, trials }]
        : [],
    );
  });
}

const canGoWrong = (site: Site, { operations, ignoresResult }: Mutation): boolean =>
  operations.includes(site.operation) && (!ignoresResult || site.ignoresResult);

/** Of a model that several phases have, the smallest stands for all. */
function oneOfEachFamily(trials: readonly PassedTrial[]): PassedTrial[] {
  const families = new Set<string>();
  return trials.filter(({ name }) => {
    const family = name.replace(/^phase\d /, '');
    const isFirst = !families.has(family);
    families.add(family);
    return isFirst;
  });
}

/** Tries a mutant until a trial fails. */
export async function fateOf(worker: WorkerProcess, mutant: Mutant): Promise<Fate> {
  let isIdle = true;
  for (const { trial, name, states, livelock } of mutant.trials) {
    const answer = await worker.do({
      trial,
      livelock,
      maxStates: Math.max(states * MORE_STATES, LEAST_STATES),
      mutant: { place: mutant.site, mutation: mutant.mutation },
    });
    if (!answer) return { mutant, fate: 'killed', by: name, how: 'hangs' };
    if (answer.verdict === 'violated' || answer.verdict === 'refused') {
      return { mutant, fate: 'killed', by: name, how: answer.how };
    }
    isIdle &&= !answer.hasEffect;
  }
  return { mutant, fate: isIdle ? 'idle' : 'survived' };
}
