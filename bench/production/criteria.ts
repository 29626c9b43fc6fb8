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
  `blocking, ${workers} workers, 1 permit, 1.5 µs of work / ${contender}`;
const backToBack = (contender: string, workers = 4): string =>
  `blocking, ${workers} workers, 1 permit, no work / ${contender}`;

/** What a hand-off is made of: one thread alone registers, gives, and finishes, without sleeping. */
const IN_THE_QUEUE =
  'With work to do, nearly every turn is a hand-off to a thread that sleeps (*had to wait*), and on this machine that takes 10 µs and more: to wake the thread, and to get a processor for it. The steps of the queue in a hand-off (register, grant, notify, finish) take 0.3 to 0.5 µs in one thread, whatever the phase.';

const atMost =
  (most: number) =>
  (measured: number): boolean =>
    measured <= most;

const fasterBy = (times: number): ((measured: number) => boolean) => atMost(1 / times);

const criteria: readonly Criterion[] = [
  {
    claim: 'The injected memory costs less than 5 %, uncontended',
    reason:
      'Both take two atomic steps; the way from the mutex to the cells goes through two objects instead of one, and the second is looked up after the atomic step before it, not beside it: 1 ns of 17. An empty object more on the way to a word adds as much.',
    holds: atMost(1.05),
    measured: uncontended('futex mutex'),
    beside: uncontended('futex mutex, written directly'),
  },
  {
    claim: 'The injected memory costs less than 5 %, 4 workers',
    reason: 'As uncontended; and who sleeps when differs from window to window by more than 5 %.',
    holds: atMost(1.05),
    measured: backToBack('futex mutex'),
    beside: backToBack('futex mutex, written directly'),
  },
  {
    claim: 'phase1 is at least 1.15 times as fast as phase0, fair, 4 workers',
    reason: IN_THE_QUEUE,
    holds: fasterBy(1.15),
    measured: contended('phase1 fair'),
    beside: contended('phase0 fair'),
  },
  {
    claim: 'phase1 is at least 0.98 times as fast as phase0, uncontended',
    reason:
      'Both load one word to see whether anybody waits, at the end of equally many objects. In loops of their own they take 39 and 40 to 43 ns; workers of the benchmark settle at 42 to 44 or at 51, another way in another run (1.03, 1.24), presumably as V8 happens to inline.',
    holds: fasterBy(0.98),
    measured: uncontended('phase1 fair'),
    beside: uncontended('phase0 fair'),
  },
  {
    claim: 'phase2 is at least 1.3 times as fast as phase1, fair, 4 workers',
    reason: `${IN_THE_QUEUE} So there is nothing to gain 1.3 times the speed from.`,
    holds: fasterBy(1.3),
    measured: contended('phase2 fair'),
    beside: contended('phase1 fair'),
  },
  {
    claim: 'phase3 is at least as fast as phase2, fair, 4 workers',
    reason: IN_THE_QUEUE,
    holds: fasterBy(1),
    measured: contended('phase3 fair'),
    beside: contended('phase2 fair'),
  },
  {
    claim: 'Barging (phase1) is at least 10 times as fast as the hand-off of phase0, 4 workers',
    reason:
      'A turn contains 1.5 µs of work in either, so even a lock that took no time would be no more than 6 to 11 times as fast as hand-offs of 10 to 16 µs. The hand-written semaphore is no faster than that.',
    holds: fasterBy(10),
    measured: contended('phase1 barging'),
    beside: contended('phase0 fair'),
  },
  ...[2, 4].flatMap((workers) => [
    {
      claim: `Barging (phase1) takes at most 1.25 times as long as a hand-written futex semaphore, ${workers} workers, work to do`,
      reason:
        'Both make much the same atomic steps as long as nobody sleeps; the rounds differ by more than the two do.',
      holds: atMost(1.25),
      measured: contended('phase1 barging', workers),
      beside: contended('hand-written futex semaphore', workers),
    },
    {
      claim: `Barging (phase1) takes at most 1.25 times as long as a hand-written futex semaphore, ${workers} workers, no work`,
      reason:
        'Without work to do, how often workers meet within the few steps of a turn decides, and that is up to the machine: whoever sleeps costs more than a hundred turns.',
      holds: atMost(1.25),
      measured: backToBack('phase1 barging', workers),
      beside: backToBack('hand-written futex semaphore', workers),
    },
  ]),
  {
    claim: 'Acquire and release (phase1 barging) take at most 1.25 times as long as a hand-written CAS pair',
    reason:
      'Both take two atomic steps, 17 ns of 17 for the pair. Around them, measured one by one: the word with its flags 3 ns, the semaphore and its order 4, the guard 3, options and whether the thread may block 3. Every object on the way to the cells is looked up after the atomic step before it, not beside it, which is 1.3 ns for each.',
    holds: atMost(1.25),
    measured: uncontended('phase1 barging'),
    beside: uncontended('hand-written CAS lock'),
  },
  {
    claim: 'Acquire and release (phase1 barging) are at least twice as fast as Atomics.Mutex',
    reason:
      "In a loop that runs for long, V8's mutex takes 32 ns for both, and even the hand-written pair, two atomic steps and nothing else, 17: that is 1.8 times as fast. (Windows that each open a new lock measured 68.)",
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
