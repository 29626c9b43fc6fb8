/** How large the models of a phase are. */

export interface PhaseBounds {
  /** How many threads, 2 to 15; models that need a certain cast take at least that. */
  readonly threads: number;
  /** How often each thread repeats what it does, where a model repeats. */
  readonly rounds: number;
}

/** As many as the checker takes. */
export const MOST_THREADS = 15;

/** Only what differs from the defaults: 3 threads, 2 rounds. */
export type GivenBounds = Partial<PhaseBounds>;

export const defaultBounds: PhaseBounds = { threads: 3, rounds: 2 };

/** How many threads are left beside `cast` named ones: at least one. */
export const othersThan = (cast: number, threads: number = defaultBounds.threads): number =>
  Math.max(threads - cast, 1);

/** What a semaphore is called that is fair, or not. */
export const kindOf = (fair: boolean): string => (fair ? 'semaphore' : 'barging semaphore');
