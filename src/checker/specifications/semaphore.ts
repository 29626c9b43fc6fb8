/** A semaphore. */
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
