/** How much is measured: enough for figures that settle, or (`--quick`) just enough to see that everything runs. */
export interface Effort {
  readonly rounds: number;
  readonly windowMs: number;
  /** Rounds in which waits are watched. */
  readonly watchedRounds: number;
  readonly roundTrips: number;
}

export const thorough: Effort = { rounds: 9, windowMs: 50, watchedRounds: 3, roundTrips: 150 };
export const quick: Effort = { rounds: 3, windowMs: 10, watchedRounds: 1, roundTrips: 30 };
