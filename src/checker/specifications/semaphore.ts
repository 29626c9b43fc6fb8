/** Semaphores, barging and fair. */
import { defineSpecification, type Outcome, type Specification } from '../specification.ts';

/** What a semaphore can be asked to do; one permit unless said otherwise. */
export interface SemaphoreCalls {
  acquire(need?: number): 'acquired';
  acquireInTime(need?: number): 'acquired' | 'timed-out';
  /** Whether enough permits were free. */
  tryAcquire(need?: number): boolean;
  release(permits?: number): void;
}

/**
 * A semaphore whose permits are for whoever comes first: `acquire` waits while too few are free, `tryAcquire` fails
 * exactly then. The time of `acquireInTime` may be up at any moment.
 *
 * ```ts
 * const semaphore = specifications.semaphore(1);
 * const [outcome] = semaphore.apply(semaphore.initial, { name: 'tryAcquire', args: [] });
 * console.log(outcome); // { state: 0, result: true }
 * ```
 *
 * @param permits How many are free at first.
 */
export const semaphore = (permits: number): Specification<SemaphoreCalls, number> =>
  defineSpecification({
    initial: permits,
    calls: {
      acquire: (free, need = 1) => (free < need ? [] : [acquired(free - need)]),
      acquireInTime: (free, need = 1): readonly Outcome<number, 'acquired' | 'timed-out'>[] => [
        { state: free, result: 'timed-out' },
        ...(free < need ? [] : [acquired(free - need)]),
      ],
      tryAcquire: (free, need = 1) => {
        const result: boolean = free >= need;
        return [{ state: result ? free - need : free, result }];
      },
      release: (free, given = 1) => [{ state: free + given, result: undefined }],
    },
  });

const acquired = <State>(state: State): Outcome<State, 'acquired'> => ({ state, result: 'acquired' });

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

/** A fair semaphore: its free permits, who waits for how many, the oldest first, and who was served meanwhile. */
export interface FairSemaphore {
  readonly free: number;
  readonly waiting: readonly (readonly [who: string, need: number])[];
  readonly served: readonly (readonly [who: string, need: number])[];
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
export const fairSemaphore = (permits: number): Specification<FairSemaphoreCalls, FairSemaphore> =>
  defineSpecification({
    initial: { free: permits, waiting: [], served: [] } as FairSemaphore,
    calls: {
      begin: (
        state,
        who: string,
        need: number,
      ): readonly Outcome<FairSemaphore, 'acquired' | 'waiting'>[] => [
        ...(isFree(state, need) ? [acquired({ ...state, free: state.free - need })] : []),
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
      tryAcquire: (state, need: number) => {
        const result = isFree(state, need);
        return [{ state: result ? { ...state, free: state.free - need } : state, result }];
      },
      release: (state, given: number) => [
        { state: serve({ ...state, free: state.free + given }), result: undefined },
      ],
    },
  });

const isFree = ({ free, waiting }: FairSemaphore, need: number): boolean =>
  waiting.length === 0 && free >= need;

const without = (waiters: FairSemaphore['waiting'], who: string): FairSemaphore['waiting'] =>
  waiters.filter(([name]) => name !== who);

/** Serves the oldest waiters, as far as the permits go. */
function serve(state: FairSemaphore): FairSemaphore {
  const [first, ...waiting] = state.waiting;
  if (!first || first[1] > state.free) return state;
  const served = [...state.served, first].sort(([left], [right]) => (left < right ? -1 : 1));
  return serve({ free: state.free - first[1], waiting, served });
}
