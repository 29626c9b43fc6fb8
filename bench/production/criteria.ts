/** What the design study expects of the phases, judged by what was measured. */
import { middleHalf, type Row, ratio } from './row.ts';

export interface Criterion {
  readonly claim: string;
  /** The bound on how many times as long the first takes as the second; a claim of speed is one of its inverse. */
  readonly holds: (ratio: number) => boolean;
  readonly measured: string;
  readonly beside: string;
  /** Why, where the measured one is slower than that. */
  readonly reason: string;
}

export interface Judgement {
  readonly claim: string;
  /** How many times as long the measured one takes, and between what half of the rounds lie; null: not in the rows. */
  readonly ratio: number | null;
  readonly middle: readonly [low: number, high: number] | null;
  /** `undecided`: the rounds differ so much that half of them say both. */
  readonly verdict: 'met' | 'not met' | 'undecided' | 'not measured';
  readonly reason: string;
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
    reason:
      'Both take two atomic steps; the way from the algorithm to the cells goes through two objects instead of one. In one long run alone in a process it is 16.5 ns beside 15.7, 5 %; here every window opens a new lock, and V8 has more to learn anew with two objects than with one.',
    holds: atMost(1.05),
    measured: uncontended('futex mutex'),
    beside: uncontended('futex mutex, written directly'),
  },
  {
    claim: 'The injected memory costs less than 5 %, 4 workers',
    reason: 'As uncontended.',
    holds: atMost(1.05),
    measured: contended('futex mutex'),
    beside: contended('futex mutex, written directly'),
  },
  {
    claim: 'phase1 is at least 1.15 times as fast as phase0, fair, 4 workers',
    reason:
      'With the machine busy, a worker often has its slice of time to itself and finds nobody waiting; then both do the same.',
    holds: fasterBy(1.15),
    measured: contended('phase1 fair'),
    beside: contended('phase0 fair'),
  },
  {
    claim: 'phase1 is at least 0.98 times as fast as phase0, uncontended',
    reason: 'Both load one word to see whether anybody waits; the difference is within the noise.',
    holds: fasterBy(0.98),
    measured: uncontended('phase1 fair'),
    beside: uncontended('phase0 fair'),
  },
  {
    claim: 'phase2 is at least 1.3 times as fast as phase1, fair, 4 workers',
    reason:
      'Its longer waits show that more of its turns are hand-offs to threads that sleep, each of which costs a switch of threads, whatever the queue; the others more often find nobody waiting. Why that differs is not settled.',
    holds: fasterBy(1.3),
    measured: contended('phase2 fair'),
    beside: contended('phase1 fair'),
  },
  {
    claim: 'phase3 is at least as fast as phase2, fair, 4 workers',
    reason: 'Each waiter appends a node of its own, where `phase2` takes a place in a block.',
    holds: fasterBy(1),
    measured: contended('phase3 fair'),
    beside: contended('phase2 fair'),
  },
  {
    claim: 'Barging (phase1) is at least 10 times as fast as the hand-off of phase0, 4 workers',
    reason:
      'On a busy machine most turns of `phase0` find nobody waiting, as its 99 % wait shows; only hand-offs to sleepers cost 4 to 10 µs.',
    holds: fasterBy(10),
    measured: contended('phase1 barging'),
    beside: contended('phase0 fair'),
  },
  ...[2, 4].map((workers) => ({
    claim: `Barging (phase1) takes at most 1.25 times as long as a hand-written futex semaphore, ${workers} workers`,
    reason:
      'The factor is that of the uncontended case: five atomic steps instead of four, and the layers around them, which take about as long.',
    holds: atMost(1.25),
    measured: contended('phase1 barging', workers),
    beside: contended('hand-written futex semaphore', workers),
  })),
  {
    claim: 'Acquire and release (phase1 barging) take at most 1.25 times as long as a hand-written CAS pair',
    reason:
      'It takes five atomic steps (load and compareExchange to take, the same to give back, a look at the queue), where the pair has two: written directly, the five take 43 ns, the pair 18. The rest is the layers around them: checks of arguments, the guard, the account. A word that holds permits and "somebody waits" together would take two steps.',
    holds: atMost(1.25),
    measured: uncontended('phase1 barging'),
    beside: uncontended('hand-written CAS lock'),
  },
  {
    claim: 'Acquire and release (phase1 barging) are at least twice as fast as Atomics.Mutex',
    reason:
      "The same five steps and the layers around them; V8's mutex is native code. heddle's `FutexMutex`, with two steps, is faster than V8's.",
    holds: fasterBy(2),
    measured: uncontended('phase1 barging'),
    beside: uncontended('Atomics.Mutex'),
  },
];

function verdictOn([low, high]: readonly [number, number], holds: Criterion['holds']): Judgement['verdict'] {
  if (holds(high)) return 'met';
  return holds(low) ? 'undecided' : 'not met';
}

/** Two rows are compared only if they were measured side by side, in the same run of the same runtime. */
function judge({ claim, holds, measured, beside, reason }: Criterion, rows: readonly Row[]): Judgement {
  for (const row of rows.filter(({ name }) => name.startsWith(`${measured} / `))) {
    const other = rows.find(({ name }) => name === `${beside} / ${row.runtime}`);
    if (!other) continue;
    const middle = middleHalf(row, other);
    return { claim, ratio: ratio(row, other), middle, verdict: verdictOn(middle, holds), reason };
  }
  return { claim, ratio: null, middle: null, verdict: 'not measured', reason };
}

export const judgeAll = (rows: readonly Row[]): readonly Judgement[] =>
  criteria.map((criterion) => judge(criterion, rows));
