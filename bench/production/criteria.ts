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

/** What decides under contention. */
const HAND_OFF =
  'What decides is how many turns are a hand-off to a thread that sleeps (*had to wait*, below): each takes 10 µs and more on this machine, to wake the thread and to get a processor for it. In phase2 and phase3 nearly every turn is one. In phase0 and phase1 fewer are, presumably since a thread that sleeps for the mutex of the queue is not registered yet, and is overtaken meanwhile (*fewest*): they are faster for being less fair. The steps of the queue in a hand-off (register, grant, notify, finish) take 0.3 to 0.5 µs in one thread, whatever the phase, so there is little for a better queue to gain.';

/** Likewise without work. */
const BACK_TO_BACK =
  'As with work to do, and more so: a thread that has the processor to itself for its slice of time takes turn after turn as long as no other is registered, which without a mutex they soon are.';

/** What the study says of contention, in both ways to have it. */
const loads = [
  {
    load: 'work to do',
    at: contended,
    inTheQueue: HAND_OFF,
    barging:
      'A turn contains 1.5 µs of work in either, so even a lock that took no time would be no more than so many times as fast as a hand-off. The hand-written semaphore is no faster than that.',
  },
  {
    load: 'no work',
    at: backToBack,
    inTheQueue: BACK_TO_BACK,
    barging:
      'Many turns of phase0 are no hand-off: a thread that has the processor to itself for its slice of time hands over to nobody. Beside phase2 and phase3, which keep the order, barging is more than 10 times as fast.',
  },
] as const;

const atMost =
  (most: number) =>
  (measured: number): boolean =>
    measured <= most;

const fasterBy = (times: number): ((measured: number) => boolean) => atMost(1 / times);

const criteria: readonly Criterion[] = [
  {
    claim: 'The injected memory costs less than 5 %, uncontended',
    reason:
      'Both take two atomic steps and nothing else; alone in a loop, each takes 19.2 ns. What differs here is the moment.',
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
    claim: 'phase1 is at least 0.98 times as fast as phase0, uncontended',
    reason:
      'Both load one word to see whether anybody waits, at the end of equally many objects. In loops of their own both take 33 ns; workers of the benchmark differ from run to run, presumably as V8 happens to inline.',
    holds: fasterBy(0.98),
    measured: uncontended('phase1 fair'),
    beside: uncontended('phase0 fair'),
  },
  ...loads.flatMap(({ load, at, inTheQueue, barging }) => [
    {
      claim: `phase1 is at least 1.15 times as fast as phase0, fair, 4 workers, ${load}`,
      reason: inTheQueue,
      holds: fasterBy(1.15),
      measured: at('phase1 fair'),
      beside: at('phase0 fair'),
    },
    {
      claim: `phase2 is at least 1.3 times as fast as phase1, fair, 4 workers, ${load}`,
      reason: inTheQueue,
      holds: fasterBy(1.3),
      measured: at('phase2 fair'),
      beside: at('phase1 fair'),
    },
    {
      claim: `phase3 is at least as fast as phase2, fair, 4 workers, ${load}`,
      reason: inTheQueue,
      holds: fasterBy(1),
      measured: at('phase3 fair'),
      beside: at('phase2 fair'),
    },
    {
      claim: `Barging (phase1) is at least 10 times as fast as the hand-off of phase0, 4 workers, ${load}`,
      reason: barging,
      holds: fasterBy(10),
      measured: at('phase1 barging'),
      beside: at('phase0 fair'),
    },
  ]),
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
      'Both take two atomic steps, 21 ns of 21 for the pair. Alone in a loop, acquire and release take 24.5 ns: around the steps are the word with its flags, and the guard, which is a new object each time. Kept in an object that is older than itself instead of a variable, the guard costs 5 ns more.',
    holds: atMost(1.25),
    measured: uncontended('phase1 barging'),
    beside: uncontended('hand-written CAS lock'),
  },
  {
    claim: 'Acquire and release (phase1 barging) are at least twice as fast as Atomics.Mutex',
    reason:
      "In a loop that runs for long, V8's mutex takes 39 ns for both (44 if every turn makes its own function), and even the hand-written pair, two atomic steps and nothing else, 21: nothing that is made of two of them could be twice as fast.",
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
