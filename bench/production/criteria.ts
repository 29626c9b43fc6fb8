/** What the design study expects of the phases, judged by what was measured. */
import { type Row, ratio } from './row.ts';

export interface Criterion {
  readonly claim: string;
  /** The bound on how many times as long the first takes as the second; a claim of speed is one of its inverse. */
  readonly holds: (ratio: number) => boolean;
  readonly measured: string;
  readonly beside: string;
}

export interface Judgement {
  readonly claim: string;
  /** How many times as long the measured one takes; null: one of the two is not in the rows. */
  readonly ratio: number | null;
  readonly isMet: boolean | null;
}

const uncontended = (contender: string): string => `blocking, uncontended / ${contender}`;
const contended = (contender: string, workers = 4): string =>
  `blocking, ${workers} workers, 1 permit / ${contender}`;

const atMost =
  (most: number) =>
  (measured: number): boolean =>
    measured <= most;

const fasterBy = (times: number): ((measured: number) => boolean) => atMost(1 / times);

const criteria: readonly Criterion[] = [
  {
    claim: 'The injected memory costs less than 5 %, uncontended',
    holds: atMost(1.05),
    measured: uncontended('futex mutex'),
    beside: uncontended('futex mutex, written directly'),
  },
  {
    claim: 'The injected memory costs less than 5 %, 4 workers',
    holds: atMost(1.05),
    measured: contended('futex mutex'),
    beside: contended('futex mutex, written directly'),
  },
  {
    claim: 'phase1 is at least 1.15 times as fast as phase0, fair, 4 workers',
    holds: fasterBy(1.15),
    measured: contended('phase1 fair'),
    beside: contended('phase0 fair'),
  },
  {
    claim: 'phase1 is at least 0.98 times as fast as phase0, uncontended',
    holds: fasterBy(0.98),
    measured: uncontended('phase1 fair'),
    beside: uncontended('phase0 fair'),
  },
  {
    claim: 'phase2 is at least 1.3 times as fast as phase1, fair, 4 workers',
    holds: fasterBy(1.3),
    measured: contended('phase2 fair'),
    beside: contended('phase1 fair'),
  },
  {
    claim: 'phase3 is at least as fast as phase2, fair, 4 workers',
    holds: fasterBy(1),
    measured: contended('phase3 fair'),
    beside: contended('phase2 fair'),
  },
  {
    claim: 'Barging (phase1) is at least 10 times as fast as the hand-off of phase0, 4 workers',
    holds: fasterBy(10),
    measured: contended('phase1 barging'),
    beside: contended('phase0 fair'),
  },
  ...[2, 4].map((workers) => ({
    claim: `Barging (phase1) takes at most 1.25 times as long as a hand-written futex semaphore, ${workers} workers`,
    holds: atMost(1.25),
    measured: contended('phase1 barging', workers),
    beside: contended('hand-written futex semaphore', workers),
  })),
  {
    claim: 'Acquire and release (phase1 barging) take at most 1.25 times as long as a hand-written CAS pair',
    holds: atMost(1.25),
    measured: uncontended('phase1 barging'),
    beside: uncontended('hand-written CAS lock'),
  },
  {
    claim: 'Acquire and release (phase1 barging) are at least twice as fast as Atomics.Mutex',
    holds: fasterBy(2),
    measured: uncontended('phase1 barging'),
    beside: uncontended('Atomics.Mutex'),
  },
];

/** Two rows are compared only if they were measured side by side, in the same run of the same runtime. */
function judge({ claim, holds, measured, beside }: Criterion, rows: readonly Row[]): Judgement {
  for (const row of rows.filter(({ name }) => name.startsWith(`${measured} / `))) {
    const other = rows.find(({ name }) => name === `${beside} / ${row.runtime}`);
    if (other) return { claim, ratio: ratio(row, other), isMet: holds(ratio(row, other)) };
  }
  return { claim, ratio: null, isMet: null };
}

export const judgeAll = (rows: readonly Row[]): readonly Judgement[] =>
  criteria.map((criterion) => judge(criterion, rows));
