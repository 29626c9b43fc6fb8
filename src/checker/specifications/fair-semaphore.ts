/** A semaphore that is fair. */
import { defineSpecification, type Outcome, type Specification } from '../specification.ts';

/** What a fair semaphore can be asked to do. A wait is two calls: `who` tells waiters apart. */
export interface FairSemaphoreCalls {
  /** `waiting`: queued up, and perhaps served already. */
  begin(who: string, need: number): 'acquired' | 'waiting';
  /** Waits until it is served. */
  finish(who: string): void;
  /** Leaves the queue; what it was served goes back. */
  leave(who: string): void;
  /** Whether enough permits were free, and nobody waited. */
  tryAcquire(need: number): boolean;
  release(permits: number): void;
}

type Waiters = readonly (readonly [who: string, need: number])[];

/** Its free permits, who waits for how many, and who was served and has not noticed; both the oldest first. */
export interface FairSemaphore {
  readonly free: number;
  readonly waiting: Waiters;
  readonly served: Waiters;
}

/** What a semaphore may do that is not quite fair. */
export interface Leniency {
  /**
   * Newcomers may take what a waiter was served that has not noticed yet; it waits again then, as the first. That comes
   * of looking whether anybody waits, and taking in a second step.
   */
  readonly overtaking?: boolean;
  /** `tryAcquire` may fail for no reason: whoever serves has permits in hand for a moment, even in vain. */
  readonly spurious?: boolean;
}

/**
 * A semaphore that serves in the order in which waiters began. Who waits is part of what it is: only so can be said
 * when a `tryAcquire` may fail although permits are free.
 *
 * ```ts
 * const fair = specifications.fairSemaphore(0);
 * const [outcome] = fair.apply(fair.initial, { name: 'begin', args: ['me', 1] });
 * console.log(outcome?.result); // waiting
 * ```
 *
 * @param permits How many are free at first.
 */
export const fairSemaphore = (
  permits: number,
  { overtaking = false, spurious = false }: Leniency = {},
): Specification<FairSemaphoreCalls, FairSemaphore> =>
  defineSpecification({
    initial: { free: permits, waiting: [], served: [] } as FairSemaphore,
    calls: {
      begin: (
        state,
        who: string,
        need: number,
      ): readonly Outcome<FairSemaphore, 'acquired' | 'waiting'>[] => [
        ...taking(state, need, overtaking).map((taken) => ({ state: taken, result: 'acquired' as const })),
        { state: serve({ ...state, waiting: [...state.waiting, [who, need]] }), result: 'waiting' },
      ],
      finish: (state, who: string) =>
        state.served.some(([name]) => name === who)
          ? [{ state: { ...state, served: without(state.served, who) }, result: undefined }]
          : [],
      leave: ({ free, waiting, served }, who: string) => {
        const back = served.find(([name]) => name === who)?.[1] ?? 0;
        const left = { free: free + back, waiting: without(waiting, who), served: without(served, who) };
        return [{ state: serve(left), result: undefined }];
      },
      tryAcquire: (state, need: number): readonly Outcome<FairSemaphore, boolean>[] => [
        ...taking(state, need, overtaking).map((taken) => ({ state: taken, result: true })),
        ...(isFree(state, need) && !spurious ? [] : [{ state, result: false }]),
      ],
      release: (state, given: number) => [
        { state: serve({ ...state, free: state.free + given }), result: undefined },
      ],
    },
  });

const isFree = ({ free, waiting }: FairSemaphore, need: number): boolean =>
  waiting.length === 0 && free >= need;

const without = (waiters: Waiters, who: string): Waiters => waiters.filter(([name]) => name !== who);

/** What a newcomer that takes so many permits may leave behind. */
function taking(state: FairSemaphore, need: number, overtaking: boolean): readonly FairSemaphore[] {
  if (isFree(state, need)) return [{ ...state, free: state.free - need }];
  if (!overtaking) return [];
  return state.served.flatMap((_, keep) => {
    const robbed = state.served.slice(keep);
    const free = robbed.reduce((sum, [, given]) => sum + given, state.free) - need;
    const waiting = [...robbed, ...state.waiting];
    return free < 0 ? [] : [serve({ free, waiting, served: state.served.slice(0, keep) })];
  });
}

/** Serves the oldest waiters, as far as the permits go. */
function serve(state: FairSemaphore): FairSemaphore {
  const [first, ...waiting] = state.waiting;
  if (!first || first[1] > state.free) return state;
  return serve({ free: state.free - first[1], waiting, served: [...state.served, first] });
}
